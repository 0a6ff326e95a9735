/** Takes what a source says of its owner: LinkedIn's profile, a calendar's own address. */
import { EMPTY_CARD } from "../../core/card.ts";
import type { RecordId } from "../../core/id.ts";
import { keyOf } from "../../core/key.ts";
import type { Reading } from "../../core/reading.ts";
import type { ImportRun, SourceRun } from "./import-run.ts";
import { giveToOwner } from "./take-released.ts";
import { stageCardFacts } from "./stage-card-facts.ts";

type OwnerReading = Extract<Reading, { kind: "owner" }>;

/** Only a profile is a record of its own; a calendar's address was evidence, and is used up. */
export async function takeOwner(run: ImportRun, source: SourceRun, reading: OwnerReading): Promise<void> {
  if (["monica", "nametag"].includes(source.row.kind)) await markOwnCards(run, reading);
  if (source.row.kind !== "linkedin-profile") return;
  const { position } = reading;
  const key =
    position === undefined
      ? keyOf("owner", reading.name ?? "", ...reading.parties.map(({ value }) => value))
      : keyOf("owner-position", JSON.stringify(position));
  const { store, owner } = run.session;
  const [stored] = await store.scan(owner, "record", { index: "byKey", equals: [source.row.id, key] });
  if (stored !== undefined || run.recordKeys.has(`${source.row.id} ${key}`)) return source.tally.count("unchanged");
  run.recordKeys.add(`${source.row.id} ${key}`);
  const record = run.ids.next<RecordId>();
  run.stage.insert("record", {
    id: record,
    source: source.row.id,
    key,
    hash: key,
    raw: null,
    etag: null,
    href: null,
    contact: null,
    seenOn: source.claimedOn,
    goneOn: null,
  });
  if (position !== undefined) await stageCardFacts(run, source, record, { ...EMPTY_CARD, positions: [position] });
  const self = await run.identities.find("contact", "owner");
  if (self !== undefined && self.name === null) self.name = reading.name ?? null;
  source.state.changed = true;
  source.tally.count("created");
}

/** Programs that keep contacts say which of them is their owner. */
async function markOwnCards(run: ImportRun, { parties }: OwnerReading): Promise<void> {
  for (const { kind, value, name } of parties) {
    if (kind !== "handle") continue;
    const identity = await run.identities.take(kind, value, name);
    if (identity.status === "unclaimed") giveToOwner(identity);
  }
}
