import { expect, test } from "vitest";
import { isHiddenMember, profileParty } from "./profile-party.ts";

test.each([
  ["https://www.linkedin.com/in/Ana-Lim-42/?trk=x", "linkedin:ana-lim-42"],
  ["linkedin.com/in/ana", "linkedin:ana"],
  ["http://de.linkedin.com/in/j%C3%BCrgen#top", "linkedin:jürgen"],
  ["https://www.linkedin.com/company/acme", undefined],
  ["https://github.com/ana", undefined],
  ["", undefined],
])("profileParty() of %j is %s", (url, value) => {
  expect(profileParty(url, "Ana")?.value).toBe(value);
});

test("profileParty() leaves an empty name out", () => {
  expect(profileParty("linkedin.com/in/ana", "")).toEqual({ kind: "profile", value: "linkedin:ana" });
});

test("isHiddenMember() knows LinkedIn's stand-ins", () => {
  expect(["LinkedIn Member", "LinkedIn-Mitglied", "Ana Lim"].map(isHiddenMember)).toEqual([true, true, false]);
});
