/** Finds out which source a file is: by what it holds, not by where it lies (data-model.md §3). */
import type { Source } from "../../core/facts.ts";
import type { SourceId } from "../../core/id.ts";
import type { Key } from "../../core/key.ts";
import type { Reading } from "../../core/reading.ts";
import type { ImportRun, SourceRun, SourceState } from "./import-run.ts";
import type { OpenedSource } from "./opened-source.ts";

/** So many records are looked at to recognise a source by its keys. */
export const SAMPLE = 200;
/** A file is the same source as before when this share of the sample's keys agree. */
const AGREEMENT = 0.5;

/**
 * Finds or begins the source of a file. `sample` holds its first readings; `mailbox` is the owner's
 * main address in it, for mail.
 */
export async function findSource(
  run: ImportRun,
  opened: OpenedSource,
  sample: readonly Reading[],
  mailbox: string | undefined,
): Promise<SourceRun> {
  const { store, owner } = run.session;
  const keys = sample.flatMap((reading) => (reading.kind === "card" || reading.kind === "event" ? [reading.key] : []));
  const known = await store.scan(owner, "source", { index: "byKey", equals: [opened.kind] });
  const begun = run.sources.filter(({ row }) => row.kind === opened.kind);
  const all = [...known.filter(({ id }) => !begun.some(({ row }) => row.id === id)), ...begun.map(({ row }) => row)];
  const found = await recognise(run, all, opened, keys, mailbox);
  const state =
    begun.find(({ row }) => row.id === found?.id) ??
    beginState(
      run,
      opened,
      found ?? newSource(run, opened, mailbox, new Set(all.map(({ key }) => key))),
      found === undefined,
    );
  if (!state.isNew && !state.locations.has(opened.location) && keys.length > 0) {
    const here = opened.passing === true ? opened.name : opened.location;
    const before = state.locations.size === 0 ? "" : `, read before from ${[...state.locations].join(", ")}`;
    run.tally.notice(`${here} holds the same records as "${state.row.name}"${before}.`);
  }
  if (opened.passing !== true) rememberPlace(state.locations, opened.location);
  const isFirst = state.isNew && !begun.includes(state);
  const reading: SourceRun = {
    state,
    row: state.row,
    isNew: state.isNew,
    claimedOn: opened.claimedOn,
    seenBefore: state.seenOn,
    isOlder: !isFirst && opened.claimedOn < state.seenOn,
    // A further file of the same source is told apart by its own name.
    tally: run.tally.forSource({
      name: isFirst || !begun.includes(state) ? state.row.name : opened.name,
      kind: state.row.kind,
      location: opened.location,
    }),
    // Files that claim the same day are parts of one reading.
    found: !isFirst && opened.claimedOn === state.seenOn && begun.includes(state) ? state.held : new Set(),
  };
  if (!reading.isOlder) {
    state.seenOn = opened.claimedOn;
    state.held = reading.found;
  }
  return reading;
}

/** A place within one that is remembered is read with it. */
function rememberPlace(places: Set<string>, location: string): void {
  for (const place of places) if (isReadWith(place, location)) places.delete(place);
  if (![...places].some((place) => isReadWith(location, place))) places.add(location);
}

/** Hidden folders are not looked into with the folder that they lie in. */
function isReadWith(place: string, folder: string): boolean {
  const rest = place.startsWith(folder) ? place.slice(folder.length) : "";
  return /^[/\\]/.test(rest) && !/[/\\]\./.test(rest);
}

function beginState(run: ImportRun, opened: OpenedSource, row: Source, isNew: boolean): SourceState {
  const state: SourceState = {
    row,
    isNew,
    media: opened.media,
    locations: new Set(JSON.parse(row.locations) as string[]),
    seenOn: row.seenOn,
    since: row.since,
    through: row.through,
    changed: false,
    passedOver: false,
    held: new Set(),
  };
  run.sources.push(state);
  return state;
}

async function recognise(
  run: ImportRun,
  known: readonly Source[],
  opened: OpenedSource,
  keys: readonly Key[],
  mailbox: string | undefined,
): Promise<Source | undefined> {
  switch (opened.kind) {
    case "mail":
      return known.find(({ key }) => key === (mailbox ?? opened.location));
    case "linkedin-connections":
    case "linkedin-messages":
    case "linkedin-invitations":
    case "linkedin-profile":
    case "linkedin-people":
    case "linkedin-endorsements":
      // One person has one LinkedIn account; its archives are readings of one source.
      return known[0];
    case "whatsapp":
    case "telegram":
    case "facebook":
    case "instagram":
    case "imessage":
    case "android-messages":
    case "android-calls":
    case "x-messages":
      // Each file holds a part of what one person exchanged there: a chat, a phone's log, an account.
      return known[0];
    case "vcard":
    case "google-contacts":
    case "outlook-contacts":
    case "thunderbird-contacts":
    case "table":
    case "nametag":
    case "monica":
    case "calendar":
    case "hand":
      return byRecords(run, known, opened, keys);
  }
}

/** The source of that place comes first where its records agree, or where none of it was ever kept. */
async function byRecords(
  run: ImportRun,
  known: readonly Source[],
  opened: OpenedSource,
  keys: readonly Key[],
): Promise<Source | undefined> {
  const here = sourcesAt(run, known, opened);
  const agreeing = (await byAgreement(run, here, keys, AGREEMENT)) ?? (await byAgreement(run, known, keys, AGREEMENT));
  const [first] = here;
  if (agreeing !== undefined && (first === undefined || here.includes(agreeing) || (await hasRecords(run, first)))) {
    return agreeing;
  }
  return (await byAgreement(run, here, keys, 0)) ?? first;
}

/** Sources of that name at that place, not yet read in this import. */
function sourcesAt(run: ImportRun, known: readonly Source[], { location, name }: OpenedSource): readonly Source[] {
  return known.filter(
    ({ id, key, locations }) =>
      (key === name || key.startsWith(`${name} (`)) &&
      (JSON.parse(locations) as string[]).includes(location) &&
      !run.sources.some(({ row }) => row.id === id),
  );
}

async function hasRecords(run: ImportRun, { id }: Source): Promise<boolean> {
  const { store, owner } = run.session;
  return (await store.scan(owner, "record", { index: "byKey", equals: [id], limit: 1 })).length > 0;
}

async function byAgreement(
  run: ImportRun,
  known: readonly Source[],
  keys: readonly Key[],
  share: number,
): Promise<Source | undefined> {
  let best: Source | undefined;
  let most = 0;
  for (const source of known) {
    let agree = 0;
    for (const key of keys) {
      const name = `${source.id} ${key}`;
      if (run.recordKeys.has(name) || run.entries.has(name) || (await isStored(run, source.id, key))) agree += 1;
    }
    if (agree > most && agree >= keys.length * share) [best, most] = [source, agree];
  }
  return best;
}

async function isStored(run: ImportRun, source: SourceId, key: Key): Promise<boolean> {
  const { store, owner } = run.session;
  return (await store.scan(owner, "record", { index: "byKey", equals: [source, key] })).length > 0;
}

function newSource(
  run: ImportRun,
  opened: OpenedSource,
  mailbox: string | undefined,
  taken: ReadonlySet<string>,
): Source {
  const wanted = opened.kind === "mail" ? (mailbox ?? opened.location) : opened.name;
  let key = wanted;
  for (let n = 2; taken.has(key); n++) key = `${wanted} (${n})`;
  return {
    id: run.ids.next<SourceId>(),
    kind: opened.kind,
    key,
    name: opened.kind === "mail" && mailbox !== undefined ? `Mail of ${mailbox}` : key,
    locations: "[]",
    media: JSON.stringify(opened.media),
    since: null,
    through: null,
    seenOn: opened.claimedOn,
  };
}
