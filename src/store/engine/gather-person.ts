/** Gathers what is known of one contact, and projects its profile and search entry. */
import type { Organisation } from "../../core/facts.ts";
import { given } from "../../core/failure.ts";
import { type ContactId, type OrganisationId, idOf } from "../../core/id.ts";
import { nameKeyOf } from "../../core/person/name-key.ts";
import { buildProfile } from "../../core/person/profile-from.ts";
import { foldText } from "../../core/search/fold.ts";
import { searchEntryOf, searchTextOf } from "../../core/search/search-text.ts";
import type { ListingRow, ProfileRow, SearchRow } from "../projections.ts";
import type { Reader } from "./reader.ts";

export function gatherPerson(
  reader: Reader,
  id: number,
): { profile: ProfileRow; listing: ListingRow; search: SearchRow } {
  const contact = given(reader.get("contact", [id]), "the contact to project exists");
  const organisationsById = new Map<OrganisationId, Organisation>();
  const records = reader.scan("record", { index: "byContact", equals: [id] }).map((record) => {
    const source = given(reader.get("source", [record.source]), "a record's source exists");
    const details = reader.scan("detail", { index: "byRecord", equals: [record.id] });
    const positions = reader.scan("position", { index: "byRecord", equals: [record.id] });
    for (const position of positions) {
      const organisation =
        position.organisation === null ? undefined : reader.get("organisation", [position.organisation]);
      if (organisation !== undefined) organisationsById.set(organisation.id, organisation);
    }
    return { record, source, details, positions };
  });
  const identities = records.flatMap(({ record }) =>
    reader.scan("identity", { index: "byRecord", equals: [record.id] }),
  );
  const notes = reader.scan("note", { index: "byContact", equals: [id] });
  const help = reader.scan("help", { index: "byContact", equals: [id] });
  const profile = buildProfile({
    contact,
    records,
    identities,
    organisationsById,
    notes: notes.length,
  });
  const cardNotes = records.flatMap(({ details }) =>
    details.filter(({ field, goneOn }) => field === "note" && goneOn === null).map(({ value }) => value),
  );
  const entry = searchEntryOf(
    profile,
    [...notes.map(({ text }) => text), ...help.map(({ text }) => text), ...cardNotes],
    identities.map(({ value }) => value),
  );
  const row: ContactId = idOf(id);
  return {
    profile: { contact: row, name: profile.name, profile: JSON.stringify(profile) },
    listing: { contact: row, sortName: foldText(profile.name), nameKey: nameKeyOf(profile) },
    search: { contact: row, text: searchTextOf(entry), entry: JSON.stringify(entry) },
  };
}
