import { expect, test } from "vitest";
import { isAbsence, isBounce, isDelay, isInvitation, isThanks, isTicket } from "./subject-words.ts";

test.each([
  "Thanks",
  "Thank you so much!",
  "many thanks",
  "Vielen Dank!",
  "Danke schön :)",
  "Merci beaucoup !",
  "¡Gracias!",
  "Grazie mille",
  "Obrigada",
  "Hartelijk dank",
  "Спасибо",
  "谢谢",
  "Thanks, Ines!",
  "Thank you for the talk",
  "Danke für gestern!",
  "Merci pour tout",
])("isThanks() knows %s", (subject) => {
  expect(isThanks(subject.replace("¡", ""))).toBe(true);
});

test.each([
  "Thanks for dinner, and a question",
  "Thanks for lunch - and one more thing?",
  "Thanksgiving",
  "Dank Meme",
  "",
  "Tack room rent",
  "Thanks giving dinner",
])("isThanks() leaves %s", (subject) => {
  expect(isThanks(subject)).toBe(false);
});

test.each([
  "Invitation: Lunch @ Tue 5 Feb",
  "Updated invitation: Lunch",
  "Accepted: Lunch",
  "Einladung: Mittagessen",
  "Aktualisierte Einladung: x",
  "Invitation : déjeuner",
  "Invitación: x",
  "Invito: x",
  "Uitnodiging: x",
  "Convite: x",
  "Canceled: Lunch",
])("isInvitation() knows %s", (subject) => {
  expect(isInvitation(subject)).toBe(true);
});

test.each(["Invitation to our summer party", "Updated: my CV", "An invitation: come over"])(
  "isInvitation() leaves %s",
  (subject) => {
    expect(isInvitation(subject)).toBe(false);
  },
);

test.each([
  "Automatic reply: dinner",
  "Out of Office AutoReply: dinner",
  "Out of office",
  "Abwesenheitsnotiz: Essen",
  "Automatische Antwort: Essen",
  "Réponse automatique : dîner",
  "Respuesta automática: cena",
  "Fuera de la oficina",
  "Risposta automatica: cena",
  "Automatisch antwoord: eten",
  "Afwezig",
  "Resposta automática: jantar",
  "AUTO: Ines is out of the office (returning 5 Feb)",
  "Ines Álvarez/LIS/NORTE is out of the office.",
])("isAbsence() knows %s", (subject) => {
  expect(isAbsence(subject)).toBe(true);
});

test.each([
  "Out of office next week, who takes over?",
  "Re: Automatic reply: dinner",
  "Automatic transmission",
  "Urlaub",
  "Ines is out of the office until Monday, can you take the call?",
])("isAbsence() leaves %s", (subject) => {
  expect(isAbsence(subject)).toBe(false);
});

test("isBounce(), isDelay() and isTicket() know what servers and help desks write", () => {
  expect(
    [
      "Undelivered Mail Returned to Sender",
      "failure notice",
      "Delivery Status Notification (Failure)",
      "Unzustellbar: Essen",
    ].every(isBounce),
  ).toBe(true);
  expect(isBounce("Delivery Status Notification (Delay)")).toBe(false);
  expect(
    [
      "Delivery Status Notification (Delay)",
      "Warning: could not send message for past 4 hours",
      "Verzögert: Essen",
    ].every(isDelay),
  ).toBe(true);
  expect(["[Ticket#20090205] dinner", "We have received your request", "Re: dinner [#12345]"].every(isTicket)).toBe(
    true,
  );
  expect(isTicket("Automatic reply: dinner")).toBe(false);
});
