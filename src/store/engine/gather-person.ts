/** Gathers what is known of one contact, and projects its profile and search entry. */
import type * as facts from "../../core/facts.ts";
import { assert } from "../../core/failure.ts";
import type { OrganisationId } from "../../core/id.ts";
import { buildProfile } from "../../core/person/profile-from.ts";
import { searchEntryOf, searchTextOf } from "../../core/search/search-text.ts";
import type { ProfileRow, SearchRow } from "../projections.ts";
import type { Row, TableName, Value } from "../schema/index.ts";
import type { Reader } from "./transaction.ts";

export function gatherPerson(reader: Reader, id: number): { profile: Row; search: Row } {
  const contact = reader.get("contact", [id]) as unknown as facts.Contact | undefined;
  assert(contact !== undefined, "the contact to project exists");
  const organisations = new Map<OrganisationId, facts.Organisation>();
  const records = rows<facts.SourceRecord>(reader, "record", "byContact", id).map((record) => {
    const source = reader.get("source", [record.source]) as unknown as facts.Source | undefined;
    assert(source !== undefined, "a record's source exists");
    const positions = rows<facts.Position>(reader, "position", "byRecord", record.id);
    for (const { organisation } of positions) {
      const row = organisation === null ? undefined : reader.get("organisation", [organisation]);
      if (row !== undefined) organisations.set(row["id"] as OrganisationId, row as unknown as facts.Organisation);
    }
    return { record, source, details: rows<facts.Detail>(reader, "detail", "byRecord", record.id), positions };
  });
  const identities = records.flatMap(({ record }) => rows<facts.Identity>(reader, "identity", "byRecord", record.id));
  const notes = rows<facts.Note>(reader, "note", "byContact", id);
  const profile = buildProfile({
    contact,
    records,
    identities,
    organisationsById: organisations,
    notes: notes.length,
    invitation: false,
  });
  const cardNotes = records.flatMap(({ details }) =>
    details.filter(({ field, goneOn }) => field === "note" && goneOn === null).map(({ value }) => value),
  );
  const entry = searchEntryOf(
    profile,
    [...notes.map(({ text }) => text), ...cardNotes],
    identities.map(({ value }) => value),
  );
  return {
    profile: { contact: id, name: profile.name, profile: JSON.stringify(profile) } satisfies Shape<ProfileRow>,
    search: { contact: id, text: searchTextOf(entry), entry: JSON.stringify(entry) } satisfies Shape<SearchRow>,
  };
}

type Shape<T> = { [K in keyof T]: Value };

function rows<T>(reader: Reader, table: TableName, index: string, value: number): T[] {
  return reader.scan(table, { index, equals: [value] }) as unknown as T[];
}
