import { expect, test } from "vitest";
import { zoneOf } from "../../core/zone.ts";
import { collect, tableOf } from "../../../tests/building/table-of.ts";
import { readEndorsements, readRecommendations } from "./read-praise.ts";

const nobody = (): undefined => undefined;
const ENDORSED = [
  ...["Endorsement Date", "Skill Name", "Endorser First Name", "Endorser Last Name", "Endorser Public Url"],
  "Endorsement Status",
];
const RECOMMENDED = ["First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"];

test("readEndorsements() reads a click on a skill as a reaction to the owner", async () => {
  const row = ["2021/09/01 12:41:31 UTC", "Logistics", "Ana", "Lim", "www.linkedin.com/in/ana-lim", "ACCEPTED"];

  const [reading] = await collect(readEndorsements(tableOf(ENDORSED, row), "e.csv", "received", nobody));

  expect(reading).toMatchObject({
    kind: "message",
    message: {
      at: Date.UTC(2021, 8, 1, 12, 41, 31),
      medium: "reaction",
      nature: "thanks",
      subject: "",
      participants: [{ kind: "profile", value: "linkedin:ana-lim", name: "Ana Lim", role: "from" }],
      ownerRole: "to",
      sent: false,
    },
  });
});

test("readEndorsements() skips what has no date or nobody", async () => {
  const rows = tableOf(ENDORSED, ["soon", "A", "Ana", "Lim", "", ""], ["2021/09/01 12:41:31 UTC", "A", "", "", "", ""]);

  const readings = await collect(readEndorsements(rows, "e.csv", "received", nobody));

  expect(readings).toMatchObject([{ reason: "no-date", detail: "soon" }, { reason: "no-participants" }]);
});

test("readRecommendations() reads words for a connection, and keeps none of them", async () => {
  const zone = zoneOf("Europe/Lisbon");
  const row = ["Ana", "Lim", "Acme", "CTO", "A joy to work with.", "08/30/22, 05:51 PM", "VISIBLE"];
  const book = (name: string, company?: string): string | undefined =>
    name === "Ana Lim" && company === "Acme" ? "https://www.linkedin.com/in/ana-lim" : undefined;

  const readings = await collect(readRecommendations(tableOf(RECOMMENDED, row), "r.csv", "given", book, zone));

  expect(readings).toMatchObject([
    {
      message: {
        at: Date.UTC(2022, 7, 30, 16, 51),
        medium: "direct-message",
        participants: [{ value: "linkedin:ana-lim", role: "to" }],
        ownerRole: "from",
      },
    },
  ]);
  expect(JSON.stringify(readings)).not.toContain("joy");
});

test("readRecommendations() of somebody who is no connection has the name alone", async () => {
  const row = ["Ana", "Lim", "Acme", "CTO", "Good.", "1/1/24", "VISIBLE"];

  const [reading] = await collect(
    readRecommendations(tableOf(RECOMMENDED, row), "r.csv", "received", nobody, zoneOf("UTC")),
  );

  expect(reading).toMatchObject({ message: { participants: [{ kind: "name", value: "Ana Lim", role: "from" }] } });
});
