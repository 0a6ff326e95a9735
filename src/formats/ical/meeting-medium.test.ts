import fc from "fast-check";
import { expect, test } from "vitest";
import { meetingMedium, type MeetingPlace } from "./meeting-medium.ts";

const mediumOf = (place: Partial<MeetingPlace>) =>
  meetingMedium({ title: "Ana and Bo", location: "", description: "", url: "", conferences: [], ...place });
const MEET = "https://meet.google.com/abc-defg-hij";

test.each([
  "https://us02web.zoom.us/j/123?pwd=x",
  "Zoom",
  "Zoom 998 4321 000",
  "Microsoft Teams Meeting",
  "Microsoft Teams-Besprechung",
  "online",
  "Google Meet",
  "https://meet.example.org/ana",
  "https://cloud.example.org/call/ab12cd34",
  "Videokonferenz",
])("meetingMedium() is video at the location %j", (location) => {
  expect(mediumOf({ location })).toBe("video");
});

test.each(["+49 30 1234567", "Anruf", "Telefon", "phone", "Call", "tel:+49301234567", "(030) 123-45 67", "电话"])(
  "meetingMedium() is phone at the location %j",
  (location) => {
    expect(mediumOf({ location, description: MEET })).toBe("phone");
  },
);

test.each([
  "Café Einstein, Kurfürstenstr. 58",
  "Room 4; Microsoft Teams Meeting",
  "Tel Aviv",
  "4.12",
  "https://maps.app.goo.gl/x, https://maps.google.com/?q=1",
  "Online-Druckerei, Webgasse 4",
  "東京",
])("meetingMedium() is in person at the real place %j, beside any link", (location) => {
  expect(mediumOf({ location, description: MEET, conferences: [MEET] })).toBe("in-person");
});

test("meetingMedium() takes a link wherever it stands when there is no place", () => {
  expect(mediumOf({ description: `Join: ${MEET}` })).toBe("video");
  expect(mediumOf({ description: "https://eur01.safelinks.example/?url=https%3A%2F%2Fteams.microsoft.com%2Fl" })).toBe(
    "video",
  );
  expect(mediumOf({ url: "https://whereby.com/ana" })).toBe("video");
  expect(mediumOf({ conferences: ["https://chat.example.com/audio?id=1"] })).toBe("video");
  expect(mediumOf({ title: "Skype with Ana" })).toBe("video");
  expect(mediumOf({ location: "https://intranet.example/agenda", description: MEET })).toBe("video");
});

test("meetingMedium() believes a title that names the telephone before a link that a program added", () => {
  expect(mediumOf({ title: "Phone: Ana", conferences: [MEET] })).toBe("phone");
  expect(mediumOf({ title: "Telefonat mit Ana", description: MEET })).toBe("phone");
  expect(mediumOf({ title: "Call with Ana" })).toBe("phone");
  expect(mediumOf({ title: "Call with Ana", conferences: [MEET] })).toBe("video");
  expect(mediumOf({ conferences: ["tel:+1-412-555-0123,,,654321"] })).toBe("phone");
});

test("meetingMedium() is not misled by words that only sound alike", () => {
  for (const title of ["Recall", "Call for papers", "Appel d'offres", "Teamstag", "Online shop", "Web redesign"]) {
    expect(mediumOf({ title }), title).toBe("in-person");
  }
});

test("meetingMedium() is in person when nothing is known", () => {
  for (const location of ["", "tbd", "?", "-", "N/A", "https://intranet.example/agenda"]) {
    expect(mediumOf({ location }), location).toBe("in-person");
  }
});

test("meetingMedium() takes no longer than its words are long (property)", () => {
  const piece = fc.constantFrom("http://", "https://x/call/", "zoom", " ", "+49 ", ";", "/", "meet.");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join("").repeat(500).slice(0, 20_000);
      const medium = mediumOf({ location: text.slice(0, 1000), description: text, title: text.slice(0, 1000) });
      expect(["video", "phone", "in-person"]).toContain(medium);
    }),
    { numRuns: 30 },
  );
}, 20_000);
