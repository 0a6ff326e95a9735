import { expect, test } from "vitest";
import type { Profile } from "../person/profile.ts";
import type { ContactDay } from "../tie/history.ts";
import { computeStatistics } from "../tie/statistics.ts";
import { type AtHand, actionFor, findAtHand } from "./at-hand.ts";
import { TODAY, aProfile, contactDay } from "./testing.ts";

function atHand(profile: Partial<Profile>, days: readonly ContactDay[] = []): AtHand {
  return findAtHand(aProfile(1, { emails: [], ...profile }), computeStatistics({ days, attempts: [] }, TODAY));
}

const MET = contactDay(TODAY - 30, { medium: "in-person" });
const CALLED = contactDay(TODAY - 20, { medium: "phone" });
const PAGE = "https://www.linkedin.com/in/ines-vale";

test("findAtHand() finds nothing where nothing is known", () => {
  expect(atHand({})).toEqual({ email: null, phone: null, profile: null, postalAddress: null, media: [] });
});

test("findAtHand() offers each medium that something is there for, richest first", () => {
  const all = atHand(
    {
      emails: ["ines@norte.example"],
      phones: ["+351 21 000 00 00"],
      profiles: [PAGE],
      postalAddress: "Rua Um 1, Porto",
    },
    [MET, CALLED],
  );

  expect(all.media).toEqual(["in-person", "video", "phone", "note-card", "email", "direct-message", "reaction"]);
});

test("findAtHand() proposes meetings only to whom one has met, and video only to whom one has spoken with", () => {
  const email = { emails: ["ines@norte.example"] };

  expect(atHand(email).media).toEqual(["email"]);
  expect(atHand(email, [MET]).media).toEqual(["in-person", "email"]);
  expect(atHand(email, [CALLED]).media).toEqual(["video", "email"]);
  expect(atHand({}, [MET]).media).toEqual([]);
});

test("findAtHand() never takes an address that is dead, nor a page that is not secure", () => {
  const found = atHand({
    emails: ["gone@norte.example", "ines@norte.example"],
    deadEmails: ["gone@norte.example"],
    profiles: ["http://example.com/ines"],
  });

  expect(found).toMatchObject({ email: "ines@norte.example", profile: null });
});

test("findAtHand() takes the phone for messages where the two write messages", () => {
  const chat = contactDay(TODAY - 3, { medium: "direct-message" });

  expect(atHand({ phones: ["+351 21"] }, [chat]).media).toEqual(["phone", "direct-message"]);
  expect(atHand({ phones: ["+351 21"] }).media).toEqual(["phone"]);
});

test("actionFor() opens what the medium needs", () => {
  const all = atHand(
    { emails: ["ines+kith@norte.example"], phones: ["+351 21 000-00"], profiles: [PAGE], postalAddress: "Rua Um 1" },
    [MET, CALLED],
  );
  const mail = "mailto:ines%2Bkith@norte.example?subject=Budget%20%26%20plan";

  expect(actionFor("phone", all, null)).toEqual({ label: "Call +351 21 000-00", href: "tel:+3512100000" });
  expect(actionFor("email", all, "Budget & plan")).toEqual({ label: "Write to ines+kith@norte.example", href: mail });
  expect(actionFor("email", all, null).href).toBe("mailto:ines%2Bkith@norte.example");
  expect(actionFor("note-card", all, null)).toEqual({ label: "Write a card to Rua Um 1", href: null });
  expect(actionFor("in-person", all, "Budget & plan")).toEqual({ label: "Propose a coffee", href: mail });
  expect(actionFor("video", all, "Budget & plan")).toEqual({ label: "Propose a video call", href: mail });
  expect(actionFor("direct-message", all, null)).toEqual({ label: "Write on their profile page", href: PAGE });
  expect(actionFor("reaction", all, null)).toEqual({ label: "Look at their profile", href: PAGE });
});

test("actionFor() does with a number where there is no address or page", () => {
  const phone = atHand({ phones: ["+351 21"] }, [MET, contactDay(TODAY - 3, { medium: "direct-message" })]);

  expect(actionFor("in-person", phone, null).href).toBe("tel:+35121");
  expect(actionFor("direct-message", phone, null)).toEqual({ label: "Message +351 21", href: null });
});

test("actionFor() survives half a character in a subject", () => {
  const email = atHand({ emails: ["ines@norte.example"] });

  expect(actionFor("email", email, "a\ud800").href).toBe("mailto:ines@norte.example?subject=a%EF%BF%BD");
});
