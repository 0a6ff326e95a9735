/** Filters of the list that the owner saved by a name: they lie beside the settings, so that every device, the export and undo have them. */
import { oneLine, quoteText } from "../core/cut-text.ts";
import { Failure } from "../core/failure.ts";
import type { Change } from "../store/port.ts";
import type { ContactFilter, Sort } from "./list-contacts.ts";
import { type Session, decideAndApply } from "./session.ts";

export type SavedSearch = ContactFilter & { readonly sort?: Sort };

export interface SavedFilter {
  readonly name: string;
  readonly search: SavedSearch;
}

/** No setting is called so. A number follows: names of people may not stand in keys, which the change feed tells. */
const PREFIX = "filter:";
const LONGEST_NAME = 80;

/** By name. */
export async function listSavedFilters(session: Pick<Session, "store" | "owner">): Promise<SavedFilter[]> {
  const rows = await readRows(session);
  return rows.map(({ filter }) => filter).sort((a, b) => a.name.localeCompare(b.name));
}

/** Keys of the settings that hold filters which look for somebody, or are called so. */
export async function keysOfFiltersFor(
  session: Pick<Session, "store" | "owner">,
  isMeant: (text: string) => boolean,
): Promise<string[]> {
  const rows = await readRows(session);
  return rows
    .filter(({ filter: { name, search } }) =>
      [name, search.text, search.organisation].some((said) => said !== undefined && isMeant(said)),
    )
    .map(({ key }) => key);
}

/** Saves a search under a name; one of that name is replaced. */
export async function saveFilter(session: Session, name: string, search: SavedSearch): Promise<SavedFilter> {
  const called = oneLine(name);
  if (called === "" || called.length > LONGEST_NAME) {
    throw new Failure("bad-usage", `A filter is called by 1 to ${LONGEST_NAME} letters`);
  }
  const filter = { name: called, search };
  await decideAndApply(session, async () => {
    const { seq } = await session.store.head(session.owner);
    const before = await rowNamed(session, called);
    const value = JSON.stringify(filter);
    const change: Change =
      before === undefined
        ? { kind: "insert", table: "setting", row: { key: `${PREFIX}${seq + 1}`, value } }
        : { kind: "update", table: "setting", key: [before.key], set: { value } };
    const changes = before?.value === value ? [] : [change];
    // Not what it is called: that may be a part of a name, which forgetting would not find in a sentence.
    return { kind: "config", summary: "Saved a filter of the list", changes, answer: undefined };
  });
  return filter;
}

/** Throws not-found where none is called so. */
export async function removeFilter(session: Session, name: string): Promise<void> {
  await decideAndApply(session, async () => {
    const row = await rowNamed(session, name);
    if (row === undefined) throw new Failure("not-found", `There is no filter ${quoteText(name)}`);
    const changes: Change[] = [{ kind: "delete", table: "setting", key: [row.key] }];
    return { kind: "config", summary: "Removed a filter of the list", changes, answer: undefined };
  });
}

async function rowNamed(session: Session, name: string): Promise<FilterRow | undefined> {
  return (await readRows(session)).find(({ filter }) => filter.name === name);
}

interface FilterRow {
  readonly key: string;
  readonly value: string;
  readonly filter: SavedFilter;
}

async function readRows({ store, owner }: Pick<Session, "store" | "owner">): Promise<FilterRow[]> {
  const rows = await store.scan(owner, "setting");
  return rows
    .filter(({ key }) => key.startsWith(PREFIX))
    .map(({ key, value }) => ({ key, value, filter: JSON.parse(value) as SavedFilter }));
}
