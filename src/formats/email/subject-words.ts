import { hasColon } from "./subject-prefix.ts";

// What a subject gives away of those things that programs write and hardly anybody else, in the languages they write in.

const THANKS_WORDS = [
  "(?:many|a thousand|big|huge|heartfelt)? ?thanks(?: (?:a lot|so much|very much|again|a million|for everything))?",
  "thank you(?: (?:so much|very much|again|all|both|for everything))?|thank u|thx|tnx|much appreciated",
  "(?:vielen|herzlichen|lieben|besten|tausend|recht herzlichen|ganz herzlichen)? ?dank|danke(?:schön| schön| sehr| dir| ihnen| euch| vielmals)?",
  "(?:mille|un grand|grand|encore)? ?mercis?(?: beaucoup| bien| encore| infiniment| à tous)?",
  "(?:muchas|mil|muchísimas)? ?gracias(?: de nuevo| por todo)?|(?:molte|tante|mille)? ?grazie(?: mille| tante| infinite| di cuore)?",
  "(?:muito|muitíssimo)? ?obrigad[oa]s?|(?:hartelijk|veel)? ?bedankt|(?:hartelijk )?dank (?:je|u)(?: wel)?|hartelijk dank",
  "(?:stort )?tack(?: så mycket| snälla)?|(?:tusen|mange) takk|takk|(?:mange|tusind)? ?tak|kiitos|kiitoksia|paljon kiitoksia",
  "dziękuję|dzięki|děkuj[iu]|díky|ďakujem|köszönöm|köszi|mulțumesc|mersi|hvala|teşekkürler|teşekkür ederim|sağ ol",
  "спасибо|большое спасибо|благодаря|дякую|ευχαριστώ|תודה|תודה רבה|شكرا|شكراً|ありがとう(?:ございます|ございました)?|谢谢|謝謝|多谢|감사합니다|terima kasih|cảm ơn",
];
const FOR_WHAT = String.raw`(?: (?:for|für|pour|de|por|per|pela?|pelo|voor|för|za) [\p{L}\p{N}'’ ]{1,40})?`;
/** The whole subject: nothing but thanks, perhaps for something in a few words, perhaps with a name after a comma. */
const THANKS = new RegExp(
  String.raw`^(?:${THANKS_WORDS.join("|")})${FOR_WHAT}(?:, ?\p{L}+)?(?:[\s!.…:;)\-–]|\p{Extended_Pictographic}|\ufe0f)*$`,
  "iu",
);

/** Google Calendar, Outlook, Exchange and Notes put these, with a colon, before the title of what is invited to. */
const INVITATION_WORDS = [
  "(?:updated )?invitation(?: with note)?|invite|accepted|declined|tentative|tentatively accepted|cancell?ed(?: event)?|updated event|new time proposed|meeting (?:request|update|cancell?ed)",
  "(?:aktualisierte )?(?:termin)?einladung|aktualisierte einladung|zugesagt|angenommen|abgelehnt|abgesagt|mit vorbehalt(?: angenommen)?|neuer terminvorschlag|terminabsage",
  "(?:nouvelle )?invitation|invitation modifiée|accepté|refusé|annulé",
  "invitación(?: actualizada)?|aceptad[oa]|rechazad[oa]|cancelad[oa]",
  "invito(?: aggiornato)?|accettato|rifiutato|annullato",
  "(?:bijgewerkte )?uitnodiging|geaccepteerd|geweigerd|afgewezen|geannuleerd",
  "convite(?: atualizado)?|aceit[oae]|recusad[oa]",
];
const INVITATION = new RegExp(String.raw`^(?:${INVITATION_WORDS.join("|")}) ?[:：]`, "iu");

/** Exchange, Outlook, Gmail, Notes, Zimbra and web mailers, each in the language of who is away. */
const ABSENCE_WORDS = [
  "automatic reply|auto(?:matic)?[ -]?(?:reply|response|responder)|autoreply|autoresponse|out of (?:the )?office(?: auto-?reply| reply| response| message| notification| notice)?|away from (?:my|the) (?:office|mail|desk)|vacation (?:reply|notice|message)|on vacation",
  "automatische (?:antwort|rückmeldung)|abwesenheits(?:notiz|meldung|nachricht|info|benachrichtigung|assistent)|abwesend|abwesenheit|out[ -]of[ -]office[ -](?:nachricht|notiz)|(?:ich bin )?im urlaub|nicht im (?:büro|haus)",
  "réponse automatique|message d['’]absence|absence du bureau|absent(?:e)? du bureau|notification d['’]absence|en congés?|je suis absent(?:e)?",
  "respuesta automática|fuera de (?:la )?oficina|mensaje de ausencia|ausente|ausencia de la oficina|de vacaciones",
  "risposta automatica|fuori (?:sede|ufficio)|assente|assenza dall['’]ufficio|messaggio di assenza",
  "automatisch(?:e)? antwoord|afwezig(?:heid)?(?:sbericht|smelding|sassistent)?|niet op kantoor",
  "resposta automática|ausência(?: temporária| do escritório)?|fora do escritório|mensagem de ausência|estou de férias",
  "autosvar|automatiskt? svar|frånvaro|fraværs?(?:besked)?|autom(?:aattinen|aattivastaus)(?: vastaus)?|automatyczna odpowiedź|automatická odpoveď|automatická odpověď|автоответ|автоматический ответ|自动回复|自動回覆|自動応答|부재중",
];
/** At the beginning, and then the end or a colon: "Out of office - Thursday" and "Out of office next week?" were written by somebody. */
const ABSENCE = new RegExp(
  String.raw`^(?:auto ?: ?)?[[(*]?(?:${ABSENCE_WORDS.join("|")})[\])*]?[!.]*(?:$| ?[:：|])`,
  "iu",
);

/** Lotus Notes: "AUTO: Ines Álvarez is out of the office (returning 5 Feb)"; before version 7 without AUTO, and nothing after it. */
const NOTES_ABSENCE =
  /^auto ?: .{1,80}(?:out of (?:the )?office|abwesend|nicht im (?:büro|haus)|absente?|ausente|assente|afwezig)|^\S.{0,80} is out of the office\.?$/iu;

const BOUNCE =
  /undeliver(?:able|ed)|returned mail|returned to sender|mail delivery (?:failed|failure|system)|delivery (?:has )?failed|delivery failure|failure notice|delivery status notification ?\(fail|non remis|unzustellbar|nicht zugestellt|zustellung fehlgeschlagen|no se puede entregar|no entregado|échec de (?:la )?remise|mancato recapito|mancata consegna|onbestelbaar|não (?:foi )?entregue|niedoręczon|не доставлено/iu;

const DELAY =
  /delay|deferred|still being retried|could not send message for past|warning: (?:message|could not)|verzöger|retard|retras|ritard|vertraag|atras/iu;

/** Help desks answer every message by a number: that nobody is away follows from it. */
const TICKET =
  /\[?(?:ticket|case|request|vorgang|anfrage|fall|demande|incident|solicitud|richiesta|zaak)[ -]?(?:id|no|nr|number)?[.:]? ?#? ?[a-z]{0,6}-?\d{3,}|\[?#\d{4,}|(?:received|got) your (?:request|message|email|e-mail|enquiry|inquiry|application)|eingangsbestätigung|accusé de réception|ihre (?:anfrage|nachricht) (?:ist|wurde)/iu;

export function isThanks(subject: string): boolean {
  return subject.length <= 60 && THANKS.test(subject);
}

export function isInvitation(subject: string): boolean {
  return hasColon(subject) && INVITATION.test(subject);
}

export function isAbsence(subject: string): boolean {
  return ABSENCE.test(subject) || NOTES_ABSENCE.test(subject);
}

export function isBounce(subject: string): boolean {
  return BOUNCE.test(subject);
}

export function isDelay(subject: string): boolean {
  return DELAY.test(subject);
}

export function isTicket(subject: string): boolean {
  return TICKET.test(subject);
}
