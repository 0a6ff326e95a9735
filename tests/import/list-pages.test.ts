/** A long list, page by page. */
import { expect, test } from "vitest";
import { given } from "../../src/core/failure.ts";
import { type Sort, SORTS, listContacts } from "../../src/app/list-contacts.ts";
import { listPage } from "../../src/app/list-page.ts";
import type { ContactId } from "../../src/core/id.ts";
import { bookOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, openHome } from "../building/test-home.ts";

/** More than the order is read in one go of; many share a name, some are written in other scripts. */
async function openBook(): Promise<TestHome> {
  const home = await openHome();
  const names = ["Ana Lima", "Zoë Äuer", "ana lima", "李 小明", "Ben 🌱 Oak", "Éva Nagy", "Nina Holt"];
  const cards = Array.from({ length: 450 }, (_, n) => [
    `UID:${n}`,
    `FN:${names[n % names.length] ?? ""}${n % 3 === 0 ? "" : ` ${n}`}`,
    ...(n % 2 === 0 ? ["ORG:Antler"] : []),
  ]);
  await home.importFrom(await temporaryFolder({ "contacts.vcf": bookOf(...cards) }));
  return home;
}

async function turnPages(
  { session }: TestHome,
  filter: Parameters<typeof listPage>[1],
  sort: Sort,
  limit: number,
): Promise<ContactId[]> {
  const seen: ContactId[] = [];
  for (;;) {
    const last = seen.at(-1);
    const page = await listPage(session, filter, sort, { limit, ...(last === undefined ? {} : { after: last }) });
    if (page.contacts.length === 0) return seen;
    seen.push(...page.contacts.map(({ contact }) => contact));
    expect(page.total).toBe((await listContacts(session, filter, sort)).length);
  }
}

test("listPage() turns through everybody in the order of listContacts(), whatever the order and filter", async () => {
  const home = await openBook();

  for (const sort of SORTS) {
    for (const filter of [{}, { text: "antler" }, { text: "nina" }, { organisation: "antler" }, { starred: false }]) {
      const all = (await listContacts(home.session, filter, sort)).map(({ contact }) => contact);
      expect(await turnPages(home, filter, sort, 150), `${sort} ${JSON.stringify(filter)}`).toEqual(all);
    }
  }
});

test("listPage() gives nobody for a page of none, and does not begin again behind somebody who is not in the list", async () => {
  const { session } = await openBook();
  const [first] = await listContacts(session, {}, "name");
  const after = given(first, "the book is not empty").contact;

  for (const sort of SORTS) {
    expect(await listPage(session, {}, sort, { limit: 0 })).toMatchObject({ total: expect.any(Number), contacts: [] });
    await expect(listPage(session, { starred: true }, sort, { limit: 5, after })).rejects.toMatchObject({
      code: "not-found",
    });
  }
});
