import { expect, test } from "vitest";
import type { Instant } from "../day.ts";
import { keyOf } from "../key.ts";
import type { MessageRecord } from "../reading.ts";
import { countProfiles, createProfileCounts, findOwnerProfile } from "./owner-profile.ts";

function message(...profiles: [string, string][]): MessageRecord {
  return {
    key: keyOf(JSON.stringify(profiles)),
    at: 0 as Instant,
    medium: "direct-message",
    nature: "opening",
    subject: "",
    participants: profiles.map(([value, name]) => ({ kind: "profile", value, name, role: "to" })),
    recipients: 1,
    failed: [],
    deliveredTo: [],
    sent: false,
    dateRepaired: false,
  };
}

const ME: [string, string] = ["linkedin:me", "Mara Lind"];
const ANA: [string, string] = ["linkedin:ana", "Ana Ferreira"];
const BEN: [string, string] = ["linkedin:ben", "Ben Okafor"];

function count(...messages: MessageRecord[]): ReturnType<typeof createProfileCounts> {
  const counts = createProfileCounts();
  for (const one of messages) countProfiles(counts, one);
  return counts;
}

test("findOwnerProfile() is who takes part in every conversation", () => {
  expect(findOwnerProfile(count(message(ME, ANA), message(BEN, ME)), [])).toBe("linkedin:me");
});

test("findOwnerProfile() needs the name where there is one correspondent only", () => {
  expect(findOwnerProfile(count(message(ME, ANA)), [])).toBeUndefined();
  expect(findOwnerProfile(count(message(ME, ANA)), ["Lind, Mara"])).toBe("linkedin:me");
});

test("findOwnerProfile() asks the name where two take part in everything", () => {
  const counts = count(message(ME, ANA, BEN), message(ANA, ME, ["linkedin:c", "Chen Wei"]));
  expect(findOwnerProfile(counts, [])).toBeUndefined();
  expect(findOwnerProfile(counts, ["Mara Lind"])).toBe("linkedin:me");
});

test("findOwnerProfile() knows nobody in a folder without profiles", () => {
  const mail: MessageRecord = { ...message(), participants: [{ kind: "email", value: "a@b.example", role: "from" }] };
  expect(findOwnerProfile(count(mail), ["Mara Lind"])).toBeUndefined();
});
