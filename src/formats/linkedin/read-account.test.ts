import { expect, test } from "vitest";
import { collect, tableOf } from "../../../tests/building/table-of.ts";
import { readEmailAddresses, readPositions, readShares } from "./read-account.ts";

test("readEmailAddresses() takes confirmed addresses for the owner's", async () => {
  const rows = tableOf(
    ["Email Address", "Confirmed", "Primary", "Updated On"],
    ["Mira@Vale.example", "Yes", "Yes", ""],
    ["old@vale.example", "No", "No", ""],
    ["", "Yes", "No", ""],
  );

  expect(await collect(readEmailAddresses(rows, "e.csv"))).toMatchObject([
    { kind: "owner", parties: [{ kind: "email", value: "mira@vale.example" }] },
    { kind: "skip", reason: "not-kept" },
    { kind: "skip", reason: "empty" },
  ]);
});

test("readPositions() reads the owner's jobs with their months", async () => {
  const rows = tableOf(
    ["Company Name", "Title", "Description", "Location", "Started On", "Finished On"],
    ["Acme", "CTO", "Led.", "Porto", "Jan 2019", "Feb 2020"],
    ["", "", "Led.", "", "Jan 2019", ""],
  );

  expect(await collect(readPositions(rows, "p.csv"))).toMatchObject([
    { kind: "owner", position: { organisation: "Acme", title: "CTO", from: "2019-01-01", to: "2020-02-29" } },
    { kind: "skip", reason: "empty" },
  ]);
});

test("readShares() counts posts and keeps none", async () => {
  const rows = tableOf(["Date", "ShareLink", "ShareCommentary"], ["2026-01-01", "https://x.example", "We moved"]);

  expect(await collect(readShares(rows, "s.csv"))).toMatchObject([{ kind: "skip", reason: "not-kept" }]);
});
