/** Gathers what is known of contacts, many at a time, and projects their profiles, list and search entries. */
import type { Organisation, Source } from "../../core/facts.ts";
import { given } from "../../core/failure.ts";
import { type OrganisationId, type SourceId } from "../../core/id.ts";
import { nameKeyOf } from "../../core/person/name-key.ts";
import { type ProfileInput, buildProfile } from "../../core/person/profile-from.ts";
import { foldText } from "../../core/search/fold.ts";
import { searchEntryOf, searchTextOf } from "../../core/search/search-text.ts";
import type { ListingRow, ProfileRow, SearchRow } from "../projections.ts";
import type { Scan } from "../port.ts";
import type { Reader } from "./reader.ts";
import { type Range, rowsByColumn } from "./rows-by-column.ts";

export interface ProjectedPerson {
  readonly profile: ProfileRow;
  readonly listing: ListingRow;
  readonly search: SearchRow;
}

/** So many are read at once: each question to the store costs as much as some rows do. */
const WINDOW = 200;

/** Projects contacts that are there, in the order given, which is ascending. */
export function* projectedPeople(reader: Reader, ids: readonly number[]): Generator<ProjectedPerson> {
  const books = openBooks(reader);
  for (let at = 0; at < ids.length; at += WINDOW) yield* projectWindow(reader, books, ids.slice(at, at + WINDOW));
}

/** Sources and companies, which many have in common. */
interface Books {
  source(id: SourceId): Source;
  organisation(id: OrganisationId): Organisation | undefined;
}

function openBooks(reader: Reader): Books {
  const sources = new Map<SourceId, Source>();
  const organisations = new Map<OrganisationId, Organisation | undefined>();
  return {
    source(id) {
      let source = sources.get(id);
      if (source === undefined) {
        source = given(reader.get("source", [id]), "a record's source exists");
        sources.set(id, source);
      }
      return source;
    },
    organisation(id) {
      if (!organisations.has(id)) organisations.set(id, reader.get("organisation", [id]));
      return organisations.get(id);
    },
  };
}

/** What profiles are made of; a record's own bytes are not read. */
const RECORD = ["id", "source", "contact", "seenOn", "goneOn"] as const;

function* projectWindow(reader: Reader, books: Books, ids: readonly number[]): Generator<ProjectedPerson> {
  const ofContact = (range: Range): Scan => ({ index: "byContact", ...range });
  const ofRecord = (range: Range): Scan => ({ index: "byRecord", ...range });
  const contacts = rowsByColumn(ids, "id", (range) => reader.scan("contact", { ...range }));
  const records = rowsByColumn(ids, "contact", (range) => reader.pick("record", RECORD, ofContact(range)));
  const notes = rowsByColumn(ids, "contact", (range) => reader.scan("note", ofContact(range)));
  const help = rowsByColumn(ids, "contact", (range) => reader.scan("help", ofContact(range)));
  const recordIds = [...records.values()].flatMap((rows) => rows.map(({ id }) => id)).sort((a, b) => a - b);
  const details = rowsByColumn(recordIds, "record", (range) => reader.scan("detail", ofRecord(range)));
  const positions = rowsByColumn(recordIds, "record", (range) => reader.scan("position", ofRecord(range)));
  const identities = rowsByColumn(recordIds, "record", (range) => reader.scan("identity", ofRecord(range)));
  for (const id of ids) {
    const own = records.get(id) ?? [];
    const words = [...(notes.get(id) ?? []), ...(help.get(id) ?? [])].map(({ text }) => text);
    const organisationsById = new Map<OrganisationId, Organisation>();
    for (const { organisation: at } of own.flatMap((record) => positions.get(record.id) ?? [])) {
      const organisation = at === null ? undefined : books.organisation(at);
      if (organisation !== undefined) organisationsById.set(organisation.id, organisation);
    }
    const input: ProfileInput = {
      contact: given(contacts.get(id)?.[0], "the contact to project exists"),
      records: own.map((record) => ({
        record,
        source: books.source(record.source),
        details: details.get(record.id) ?? [],
        positions: positions.get(record.id) ?? [],
      })),
      identities: own.flatMap((record) => identities.get(record.id) ?? []),
      organisationsById,
      notes: notes.get(id)?.length ?? 0,
    };
    yield projectPerson(input, words);
  }
}

/** `words`: the owner's own about them. */
function projectPerson(input: ProfileInput, words: readonly string[]): ProjectedPerson {
  const profile = buildProfile(input);
  const cardNotes = input.records.flatMap(({ details }) =>
    details.filter(({ field, goneOn }) => field === "note" && goneOn === null).map(({ value }) => value),
  );
  const entry = searchEntryOf(
    profile,
    [...words, ...cardNotes],
    input.identities.map(({ value }) => value),
  );
  const { contact } = profile;
  return {
    profile: { contact, name: profile.name, profile: JSON.stringify(profile) },
    listing: { contact, sortName: foldText(profile.name), nameKey: nameKeyOf(profile) },
    search: { contact, text: searchTextOf(entry), entry: JSON.stringify(entry) },
  };
}
