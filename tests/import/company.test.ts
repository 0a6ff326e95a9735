/** In what company two contacts are seen, as evidence that they are one person or two. */
import { expect, test } from "vitest";
import { findDuplicates } from "../../src/app/find-duplicates.ts";
import { type Letter, OWNER_ADDRESS, clearMailbox } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, openHome } from "../building/test-home.ts";

const OLD = "ana.ferreira@acme.example";
const NEW = "aferreira@norte.example";
const BEN = "Ben Ode <ben@ode.example>";

async function read(home: TestHome, letters: readonly Letter[]): Promise<void> {
  const folder = await temporaryFolder({ "mail.mbox": clearMailbox(...letters) });
  await home.importFrom(`${folder}/mail.mbox`, { ownerAddresses: [OWNER_ADDRESS] });
}

/** Letters of theirs on some days, answered, with Ben among the recipients. */
function months(from: string, first: string, count: number): Letter[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.parse(first) + index * 9 * 86_400_000).toISOString().slice(0, 10);
    const own = { to: from.replace(/^.*<|>$/g, ""), from: OWNER_ADDRESS, at: `${day}T11:00Z` };
    return [
      {
        id: `${day}.${from}`,
        from,
        to: `${OWNER_ADDRESS}, ${BEN}`,
        subject: `The loom of ${day}`,
        at: `${day}T09:00Z`,
      },
      { ...own, subject: `Re: The loom of ${day}`, answers: `${day}.${from}` },
    ];
  }).flat();
}

test("findDuplicates() sees an address that begins when another ends, among the same people", async () => {
  const home = await openHome();
  const moved = [
    ...months(`Anne Miller <${OLD}>`, "2025-01-10", 6),
    ...months(`Anne Miller <${NEW}>`, "2025-04-20", 6),
  ];

  await read(home, moved);

  const [pair] = await findDuplicates(home.session);
  expect(pair?.evidence.map(({ kind }) => kind)).toContain("succession");
  expect(pair?.evidence.at(-1)?.text).toBe(
    "the one is last seen on 2025-02-24, the other from 2025-04-20 on, and one person was seen with both",
  );
  expect(pair?.score).toBeLessThanOrEqual(0.98);
});

test("importFiles() asks about two of one name who stand side by side, and does not join them", async () => {
  const names = (one: string, other: string): Letter[] => [
    ...months(`Xiadani Robledo <${one}>`, "2025-01-10", 3),
    ...months(`Xiadani Robledo <${other}>`, "2025-01-12", 3),
  ];
  const both = {
    ...{ from: BEN, at: "2025-03-01T09:00Z", subject: "Both of you" },
    to: `${OWNER_ADDRESS}, Xiadani Robledo <xi@one.example>, Xiadani Robledo <xr@two.example>`,
  };
  const apart = await openHome();
  await read(apart, names("xi@one.example", "xr@two.example"));
  const contacts = (await apart.rows("contact")).length;

  const home = await openHome();
  await read(home, [...names("xi@one.example", "xr@two.example"), both]);

  expect((await home.rows("contact")).length).toBe(contacts + 1);
  const [pair] = await findDuplicates(home.session);
  expect(pair?.evidence.at(-1)).toEqual({ kind: "side-by-side", text: "yet both took part in 1 message" });
});
