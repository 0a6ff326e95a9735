import { expect, test } from "vitest";
import { collect, tableOf } from "../../../tests/building/table-of.ts";
import { readProfile } from "./read-profile.ts";

test("readProfile() says who the owner is", async () => {
  const rows = tableOf(["First Name", "Last Name", "Maiden Name", "Headline"], ["Mira", "Vale", "", "Engineer"]);

  expect(await collect(readProfile(rows, "Profile.csv"))).toEqual([
    { kind: "owner", place: { path: "Profile.csv", at: "line 2" }, parties: [], name: "Mira Vale" },
  ]);
});

test("readProfile() gives the profile's address where the file has one", async () => {
  const rows = tableOf(
    ["First Name", "Last Name", "Headline", "Summary", "Public Profile URL"],
    ["Mira", "Vale", "", "", "https://www.linkedin.com/in/mira-vale"],
    ["", "", "Engineer", "", ""],
  );

  expect(await collect(readProfile(rows, "Profile.csv"))).toMatchObject([
    { kind: "owner", parties: [{ kind: "profile", value: "linkedin:mira-vale", name: "Mira Vale" }] },
    { kind: "skip", reason: "empty" },
  ]);
});
