/** Brings what Kith holds of the example network and what is true of it side by side. */
import { utimes } from "node:fs/promises";
import { join } from "node:path";
import type { ImportReport } from "../../src/app/import/report.ts";
import { readPeople } from "../../src/app/read-people.ts";
import type { Day, Instant } from "../../src/core/day.ts";
import type { ContactId } from "../../src/core/id.ts";
import { keyOf } from "../../src/core/key.ts";
import type { TieHistory } from "../../src/core/tie/history.ts";
import { generateExample } from "../../src/example/generate-example.ts";
import type { ExampleTruth } from "../../src/example/truth.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, openHome } from "../building/test-home.ts";

export const LAST_DAY = "2026-11-23" as Day;

/** An identity that a contact holds, and whose it is in truth. */
export interface HeldIdentity {
  readonly contact: ContactId;
  readonly person: string;
  readonly value: string;
}

export interface ReadExample {
  readonly home: TestHome;
  readonly truth: ExampleTruth;
  readonly folder: string;
  readonly report: ImportReport;
  readonly identities: readonly HeldIdentity[];
  readonly historiesByContact: ReadonlyMap<ContactId, TieHistory>;
  /** The contacts that Kith takes a person for: one, or several that it asks about. */
  contactsOf(person: string): readonly ContactId[];
}

/** Writes the example network of a seed to disk and imports it, on the evening of its last day. */
export async function importExample(seed: number): Promise<ReadExample> {
  const { files, truth } = generateExample({ seed, lastDay: LAST_DAY });
  const folder = await temporaryFolder(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  for (const { path, modifiedOn } of files) {
    const modified = new Date(`${modifiedOn}T12:00:00Z`);
    await utimes(join(folder, path), modified, modified);
  }
  const home = await openHome({ now: Date.parse(`${LAST_DAY}T18:00:00Z`) as Instant, zone: truth.owner.zone });
  const report = await home.importFrom(folder);
  return { home, truth, folder, report, ...(await readHeld(home, truth)) };
}

/** Reads who holds what as it stands now. */
export async function readHeld(
  home: TestHome,
  truth: ExampleTruth,
): Promise<Pick<ReadExample, "identities" | "historiesByContact" | "contactsOf">> {
  const identities = await readIdentities(home, truth);
  const people = await readPeople(home.session);
  return {
    identities,
    historiesByContact: new Map(people.contacts.map(({ contact, history }) => [contact.id, history])),
    contactsOf: (person) => [
      ...new Set(identities.filter((identity) => identity.person === person).map(({ contact }) => contact)),
    ],
  };
}

export function messageKey(id: string): string {
  return keyOf("mail", id);
}

async function readIdentities(home: TestHome, truth: ExampleTruth): Promise<HeldIdentity[]> {
  const personByValue = new Map<string, string>();
  for (const { id, emails, phones, slugs } of truth.people) {
    for (const value of emails) personByValue.set(value, id);
    for (const value of phones) if (!truth.sharedPhones.includes(value)) personByValue.set(value, id);
    for (const slug of slugs) personByValue.set(`linkedin:${slug}`, id);
  }
  const contactByRecord = new Map((await home.rows("record")).map(({ id, contact }) => [id, contact]));
  return (await home.rows("identity")).flatMap(({ record, value }) => {
    const contact = record === null ? undefined : contactByRecord.get(record);
    const person = personByValue.get(value);
    return contact === undefined || contact === null || person === undefined ? [] : [{ contact, person, value }];
  });
}
