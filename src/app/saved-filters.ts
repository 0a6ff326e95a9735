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

/** No setting is called so. */
const PREFIX = "filter:";
const LONGEST_NAME = 80;

/** By name. */
export async function listSavedFilters({ store, owner }: Pick<Session, "store" | "owner">): Promise<SavedFilter[]> {
  const rows = await store.scan(owner, "setting");
  return rows
    .filter(({ key }) => key.startsWith(PREFIX))
    .map(({ key, value }) => ({ name: key.slice(PREFIX.length), search: JSON.parse(value) as SavedSearch }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Saves a search under a name; one of that name is replaced. */
export async function saveFilter(session: Session, name: string, search: SavedSearch): Promise<SavedFilter> {
  const called = oneLine(name);
  if (called === "" || called.length > LONGEST_NAME) {
    throw new Failure("bad-usage", `A filter is called by 1 to ${LONGEST_NAME} letters`);
  }
  const [key, value] = [PREFIX + called, JSON.stringify(search)];
  await decideAndApply(session, async () => {
    const before = await session.store.get(session.owner, "setting", [key]);
    const change: Change =
      before === undefined
        ? { kind: "insert", table: "setting", row: { key, value } }
        : { kind: "update", table: "setting", key: [key], set: { value } };
    const changes = before?.value === value ? [] : [change];
    return { kind: "config", summary: `Saved the filter ${quoteText(called)}`, changes, answer: undefined };
  });
  return { name: called, search };
}

/** Throws not-found where none is called so. */
export async function removeFilter(session: Session, name: string): Promise<void> {
  const key = PREFIX + name;
  await decideAndApply(session, async () => {
    if ((await session.store.get(session.owner, "setting", [key])) === undefined)
      throw new Failure("not-found", `There is no filter ${quoteText(name)}`);
    const changes: Change[] = [{ kind: "delete", table: "setting", key: [key] }];
    return { kind: "config", summary: `Removed the filter ${quoteText(name)}`, changes, answer: undefined };
  });
}
