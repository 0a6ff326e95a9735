/**
 * Imports files, folders and addresses: reads, decides and stages everything beside the store,
 * then applies it as one operation (data-model.md §3). The dry run is the same without the last step.
 */
import { given } from "../core/failure.ts";
import { openForgotten } from "../core/forgotten.ts";
import type { Actor } from "../core/operation.ts";
import type { Place, ReadContext, Reading, SkipReason, SourceKind } from "../core/reading.ts";
import type { DateOrder } from "../core/settings.ts";
import type { TableWishes } from "../formats/table/column-mapping.ts";
import { type Decided, type Ids, type Session, decideAndApply } from "./session.ts";
import { findSource, SAMPLE } from "./import/find-source.ts";
import { findMissing } from "./import/find-missing.ts";
import { findOwnerAddresses, mailboxOf } from "./import/find-owner-addresses.ts";
import { finishIdentities, finishSources } from "./import/finish-import.ts";
import { identityRow, openIdentityBook } from "./import/identity-book.ts";
import type { ImportRun, SourceRun } from "./import/import-run.ts";
import type { OpenSources, OpenedSource, Unreachable } from "./import/opened-source.ts";
import type { OwnerFinding } from "./import/owner-finding.ts";
import { openOrganisationBook } from "./import/organisation-book.ts";
import { horizonOf } from "./import/read-moments.ts";
import { passOver } from "./import/pass-over.ts";
import { openUidBook } from "./import/recognise-uid.ts";
import { readNamings } from "./import/read-namings.ts";
import { rememberReadings } from "./import/remember-readings.ts";
import { type ImportReport, type Tally, openTally } from "./import/report.ts";
import { settleAddresses } from "./import/settle-addresses.ts";
import { settleDead } from "./import/settle-dead.ts";
import { settleDuplicates } from "./import/settle-duplicates.ts";
import { settleLists } from "./import/settle-lists.ts";
import { settleMerges } from "./import/settle-merges.ts";
import { settlePartners } from "./import/settle-partners.ts";
import { settleShared } from "./import/settle-shared.ts";
import { readColumns, readTableWishes, refuseUnknownColumns, rememberColumns } from "./import/table-columns.ts";
import { takeCard } from "./import/take-card.ts";
import { takeChatOwner } from "./import/take-chat-owner.ts";
import { takeEvent } from "./import/take-event.ts";
import { takeMessage } from "./import/take-message.ts";
import { takeOwner } from "./import/take-owner.ts";
import { readSettings } from "./settings.ts";

export interface ImportInput {
  readonly locations: readonly string[];
  /** Addresses that the person says are theirs. */
  readonly ownerAddresses: readonly string[];
  /** Order of numeric dates where a file leaves it open; the setting where it is not said. */
  readonly dateOrder?: DateOrder;
  /** What the person says of the columns of tables, as in `Work mail=email:work`. */
  readonly columns?: readonly string[];
  readonly dryRun: boolean;
  readonly actor: Actor;
  readonly summary: string;
}

export interface ImportDeps {
  readonly openSources: OpenSources;
  /** E.164 or null; slow to load, so it is only fetched when a card has a number. */
  readonly normalisePhone: (raw: string) => string | null;
  /** Called before a reading begins, which may be again: what `onSkip` was told before did not come to anything. */
  readonly onBegin?: () => void;
  /** Hears of each place and source that could not be read; where it is not given, an address that fails is an error. */
  readonly onUnreachable?: (place: Unreachable) => void;
  readonly onSkip: (source: string, reason: SkipReason, place: Place) => void;
  /** Called now and then with what is read and how many records have been. */
  readonly onProgress: (source: string, records: number) => void;
  /** Called now and then, and when much that was needed is not any more: whoever runs it may collect garbage. */
  readonly freeMemory?: (() => void) | undefined;
}

/** People first, so that addresses in mail are claimed by the cards that hold them. */
const ORDER: readonly SourceKind[] = [
  "hand",
  "linkedin-profile",
  "vcard",
  "google-contacts",
  "outlook-contacts",
  "thunderbird-contacts",
  "table",
  "nametag",
  "linkedin-connections",
  "linkedin-people",
  "monica",
  "calendar",
  "linkedin-invitations",
  "linkedin-messages",
  "linkedin-endorsements",
  "telegram",
  "whatsapp",
  "facebook",
  "instagram",
  "imessage",
  "android-messages",
  "android-calls",
  "x-messages",
  "mail",
];
const PROGRESS_EVERY = 1000;

export async function importFiles(session: Session, deps: ImportDeps, input: ImportInput): Promise<ImportReport> {
  return decideAndApply(session, async (ids) => {
    const decided = await decideImport(session, deps, input, ids);
    // What it took to decide is let go of by now, and applying needs room of its own.
    deps.freeMemory?.();
    return decided;
  });
}

async function decideImport(
  session: Session,
  deps: ImportDeps,
  input: ImportInput,
  ids: Ids,
): Promise<Decided<ImportReport>> {
  deps.onBegin?.();
  const tally = openTally(deps.onSkip);
  const isRefresh = input.actor === "refresh";
  const wished = readColumns(input.columns ?? []);
  const { opened: found, closed } = await openAll(deps, input.locations, await readTableWishes(session, wished), tally);
  refuseUnknownColumns(found, wished, tally.hasUnrecognised());
  const opened = isRefresh ? found : rememberReadings(found);
  const contextOf = await openContexts(session, deps, input);
  if (!isRefresh) for (const source of opened) if (source.mapping !== undefined) tally.table(source, source.mapping);
  const run = await beginRun(session, deps, ids, tally, repeatedKinds(opened));
  try {
    const findings = await findOwnerAddresses(run, opened, input.ownerAddresses, contextOf, isRefresh, deps.freeMemory);
    run.ownerNames.push(...findings.names);
    for (const source of opened) await readSource(run, deps, source, contextOf(source), findings);
    await settleVariants(run);
    await settleMerges(run);
    await settleLists(run);
    await settleShared(run);
    await settleAddresses(run);
    await settlePartners(run);
    await settleDuplicates(run);
    await settleDead(run);
    if (deps.onUnreachable !== undefined)
      for (const place of await findMissing(run, input.locations, closed)) deps.onUnreachable(place);
    await finishSources(run);
    run.changes.push(...(await rememberColumns(session, opened)));
    finishIdentities(run, identityRow);
  } catch (error) {
    await run.stage.discard();
    throw error;
  }
  const report = tally.report({
    dryRun: input.dryRun,
    contacts: [...run.people.values()].filter(({ isNew }) => isNew).length,
    interactions: run.interactions,
    expected: run.expected,
    mayName: run.mayName,
  });
  if (input.dryRun) await run.stage.discard();
  return {
    kind: isRefresh ? "refresh" : "import",
    actor: input.actor,
    summary: input.summary,
    changes: input.dryRun ? [] : run.changes,
    ...(input.dryRun ? {} : { stage: run.stage }),
    answer: report,
  };
}

async function openAll(
  deps: ImportDeps,
  locations: readonly string[],
  wishes: TableWishes,
  tally: Tally,
): Promise<{ readonly opened: OpenedSource[]; readonly closed: ReadonlySet<string> }> {
  const opened: OpenedSource[] = [];
  const closed = new Set<string>();
  for await (const found of deps.openSources(locations, wishes)) {
    if (found.is === "source") opened.push(found);
    else if (found.is === "unreachable") {
      if (deps.onUnreachable === undefined) throw found.failure;
      closed.add(found.location);
      deps.onUnreachable(found);
    } else {
      const { path, expected, seen, columns } = found;
      tally.unrecognised({ path, expected, seen, ...(columns === undefined ? {} : { columns }) });
    }
  }
  // An earlier file of the same kind is read first, so that a later one shows what changed.
  opened.sort(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      (a.claimedOn < b.claimedOn ? -1 : a.claimedOn > b.claimedOn ? 1 : 0),
  );
  return { opened, closed };
}

/** Kinds of which several files may turn out to be one source. */
function repeatedKinds(opened: readonly OpenedSource[]): ReadonlySet<SourceKind> {
  const seen = new Set<SourceKind>();
  const repeated = new Set<SourceKind>();
  for (const { kind, manyFiles } of opened) (manyFiles || seen.has(kind) ? repeated : seen).add(kind);
  return repeated;
}

async function beginRun(
  session: Session,
  deps: ImportDeps,
  ids: Ids,
  tally: Tally,
  repeated: ReadonlySet<SourceKind>,
): Promise<ImportRun> {
  const { store, owner } = session;
  const [self] = await store.scan(owner, "identity", { index: "byValue", equals: ["contact", "owner"] });
  const [hand] = await store.scan(owner, "source", { index: "byKey", equals: ["hand"] });
  const stage = await store.stage(owner);
  const identities = await openIdentityBook(store, owner, ids);
  const uids = await openUidBook(session);
  return {
    session,
    ids,
    stage,
    changes: [],
    identities,
    uids,
    isForgotten: openForgotten(await store.scan(owner, "forgotten")),
    tally,
    seen: new Map(),
    meetings: new Map(),
    hasInteractions: (await store.count(owner, "interaction")) > 0,
    sources: [],
    recordKeys: new Set(),
    repeated,
    staged: new Map(),
    stagedFacts: new Map(),
    entries: new Map(),
    namings: await readNamings(session),
    confirmed: new Set(),
    variants: [],
    exchanges: new Map(),
    failures: new Map(),
    lists: new Set(),
    contested: new Map(),
    beside: new Set(),
    merges: [],
    joined: [],
    organisations: openOrganisationBook(store, owner, ids, stage),
    blobs: new Set(),
    handSource: hand?.id,
    normalisePhone: deps.normalisePhone,
    people: new Map(),
    knownChats: new Set(),
    released: new Set(),
    ownerNames: [],
    interactions: 0,
    expected: 0,
    mayName: 0,
    ownerSelf: given(self, "the owner's own identity is there from the beginning").id,
  };
}

async function openContexts(
  session: Session,
  { normalisePhone }: ImportDeps,
  { dateOrder }: ImportInput,
): Promise<(source: OpenedSource) => ReadContext> {
  const { zone } = session;
  const kept = dateOrder ?? (await readSettings(session)).dateOrder;
  const fixed = { zone, normalisePhone, ...(kept === "auto" ? {} : { dateOrder: kept }) };
  return ({ claimedOn }) => ({ ...fixed, horizon: horizonOf(zone, claimedOn) });
}

/** Reads one source, its first records before it is known which source it is. */
async function readSource(
  run: ImportRun,
  deps: ImportDeps,
  opened: OpenedSource,
  context: ReadContext,
  findings: OwnerFinding,
): Promise<void> {
  const sample: Reading[] = [];
  let source: SourceRun | undefined;
  let records = 0;
  const begin = async (): Promise<SourceRun> => {
    const found = await findSource(run, opened, sample, await mailboxOf(run, opened, findings));
    await takeChatOwner(run, found, findings);
    for (const reading of sample.splice(0)) await takeReading(run, found, reading);
    return found;
  };
  for await (const reading of opened.read(context)) {
    if (++records % PROGRESS_EVERY === 0) {
      deps.onProgress(opened.name, records);
      deps.freeMemory?.();
    }
    if (source === undefined) {
      sample.push(reading);
      if (sample.length >= SAMPLE) source = await begin();
    } else {
      await takeReading(run, source, reading);
    }
  }
  source ??= await begin();
  if (records >= PROGRESS_EVERY) deps.onProgress(opened.name, records);
}

/**
 * A record that comes in several versions which claim the same day is unchanged when one of them is what
 * the store holds; otherwise the last one read stands.
 */
async function settleVariants(run: ImportRun): Promise<void> {
  for (const { source, reading } of run.variants.splice(0)) {
    if (run.confirmed.has(`${source.row.id} ${reading.key}`)) source.tally.count("unchanged");
    else if (reading.kind === "card") await takeCard(run, source, reading, true);
    else await takeEvent(run, source, reading, true);
  }
}

async function takeReading(run: ImportRun, source: SourceRun, read: Reading): Promise<void> {
  const reading = await passOver(run, source, read);
  if (reading === undefined) return;
  switch (reading.kind) {
    case "card":
      return takeCard(run, source, reading);
    case "message":
      return takeMessage(run, source, reading.message, reading.place);
    case "event":
      return takeEvent(run, source, reading);
    case "owner":
      return takeOwner(run, source, reading);
    case "skip":
      return source.tally.skip(reading.reason, reading.place);
    case "problem":
      return run.tally.problem(reading.problem);
  }
}
