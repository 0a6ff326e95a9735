/** Marks the addresses of mailing lists, so that what the owner posts there is no attempt to anybody. */
import type { Held } from "./identity-book.ts";
import type { ImportRun } from "./import-run.ts";

/**
 * The copy of a post that stands among the sent ones does not say that it went to a list: only what came back through
 * the list does. Its address is kept as shared even where nothing was posted yet, so that mail read later finds it.
 *
 * What a card claims, or who ever wrote by themselves, stays a person's: anybody can name an address as a list's.
 */
export async function settleLists(run: ImportRun): Promise<void> {
  for (const address of [...run.lists].sort()) {
    const identity = await run.identities.take("email", address);
    if (identity.status === "unclaimed" && !(await hasWritten(run, identity))) identity.status = "shared";
  }
}

async function hasWritten(run: ImportRun, { id, stored }: Held): Promise<boolean> {
  if ((run.exchanges.get(id)?.personalIn ?? 0) > 0) return true;
  if (stored === undefined) return false;
  const { store, owner } = run.session;
  const parts = await store.scan(owner, "participation", { index: "byIdentity", equals: [id] });
  return parts.some(({ role }) => role === "from");
}
