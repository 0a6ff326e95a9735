/** Takes one message of a source: finds out whether it is known, whose it is, and stages it. */
import type { Interaction } from "../../core/facts.ts";
import type { IdentityId, InteractionId } from "../../core/id.ts";
import type { Key } from "../../core/key.ts";
import { subjectKeyOf } from "../../core/interaction/subject.ts";
import { identityKind } from "../../core/interaction/party.ts";
import { trimCrowd } from "../../core/interaction/trim-crowd.ts";
import type { IdentityKind, MessageRecord, Place, Role } from "../../core/reading.ts";
import { countExchange } from "./count-exchange.ts";
import { type ImportRun, type KnownMessage, type SourceRun, exchangeOf, noteDay } from "./import-run.ts";

const ROLE_ORDER: readonly Role[] = ["from", "organiser", "to", "attendee", "cc", "bcc", "failed"];

export async function takeMessage(
  run: ImportRun,
  source: SourceRun,
  message: MessageRecord,
  place: Place,
): Promise<void> {
  if (message.machine !== undefined) {
    for (const address of message.lists ?? []) run.lists.add(address);
    return source.tally.skip(message.machine, place);
  }
  const known = run.seen.get(message.key) ?? (await findStored(run, message.key));
  if (known !== undefined) {
    noteDay(source, run.session.zone.dayAt(message.at));
    return source.tally.count(await noteCopy(run, source, message.key, known));
  }
  const ownerRole = roleOfOwner(run, message);
  if (ownerRole === undefined) return source.tally.skip("not-yours", place);

  if (message.dateRepaired) run.tally.dateRepaired();
  const roles = new Map<IdentityId, Role>();
  if (ownerRole.asBcc !== undefined) roles.set(ownerRole.asBcc, "bcc");
  if (message.ownerRole !== undefined) roles.set(run.ownerSelf, message.ownerRole);
  const { participants } = trimCrowd(message, ({ kind, value }) => isOwner(run, kind, value));
  for (const participant of participants) {
    const identity = await run.identities.take(...identityKind(participant, source.row.id), participant.name);
    strengthen(roles, identity.id, participant.role);
  }
  for (const failed of message.failed) {
    const identity = await run.identities.take("email", failed);
    strengthen(roles, identity.id, "failed");
    run.failures.set(identity.id, [...(run.failures.get(identity.id) ?? []), message.at]);
  }
  stageMessage(run, source, message, roles);
  source.tally.count("created");
}

async function findStored(run: ImportRun, key: Key): Promise<KnownMessage | undefined> {
  if (!run.hasInteractions) return undefined;
  const { store, owner } = run.session;
  const [stored] = await store.scan(owner, "interaction", { index: "byKey", equals: [key] });
  if (stored === undefined) return undefined;
  const known = { interaction: stored.id, sources: [stored.source], isWhole: false };
  run.seen.set(key, known);
  return known;
}

/** A known message is unchanged in a source that has it, and completes what is known when a further source does. */
async function noteCopy(
  run: ImportRun,
  source: SourceRun,
  key: Key,
  known: KnownMessage,
): Promise<"unchanged" | "merged"> {
  if (known.sources.includes(source.row.id)) return "unchanged";
  if (!known.isWhole) {
    const { store, owner } = run.session;
    const copies = await store.scan(owner, "copy", { index: "byInteraction", equals: [known.interaction] });
    known.sources.push(...copies.map((copy) => copy.source));
    known.isWhole = true;
    if (known.sources.includes(source.row.id)) return "unchanged";
  }
  known.sources.push(source.row.id);
  const row = { source: source.row.id, key, interaction: known.interaction };
  run.stage.insert("copy", row);
  source.state.changed = true;
  return "merged";
}

/** The owner's part in a message; where only the delivery names them, they got it as a blind copy. */
function roleOfOwner(run: ImportRun, message: MessageRecord): { readonly asBcc: IdentityId | undefined } | undefined {
  if (message.ownerRole !== undefined) return { asBcc: undefined };
  if (message.participants.some(({ kind, value }) => isOwner(run, kind, value))) return { asBcc: undefined };
  for (const address of message.deliveredTo) {
    if (isOwner(run, "email", address)) return { asBcc: run.identities.known("email", address)?.id };
  }
  return undefined;
}

/** The owner's identities are all in the book from the start. */
function isOwner(run: ImportRun, kind: IdentityKind, value: string): boolean {
  return kind !== "name" && run.identities.known(kind, value)?.status === "owner";
}

function strengthen(roles: Map<IdentityId, Role>, identity: IdentityId, role: Role): void {
  const held = roles.get(identity);
  if (held === undefined || ROLE_ORDER.indexOf(role) < ROLE_ORDER.indexOf(held)) roles.set(identity, role);
}

function stageMessage(
  run: ImportRun,
  source: SourceRun,
  message: MessageRecord,
  roles: ReadonlyMap<IdentityId, Role>,
): void {
  const id = run.ids.next<InteractionId>();
  const row: Interaction = {
    id,
    at: message.at,
    medium: message.medium,
    nature: message.nature,
    subject: message.subject,
    source: source.row.id,
    key: message.key,
    replyKey: message.replyKey ?? null,
    threadKey: message.threadKey ?? null,
    subjectKey: subjectKeyOf(message.subject),
    recipients: Math.max(1, message.recipients),
    note: null,
    promptedBy: null,
  };
  run.stage.insert("interaction", row);
  for (const [identity, role] of [...roles].sort(([a], [b]) => a - b)) {
    run.stage.insert("participation", { interaction: id, identity, role });
  }
  run.seen.set(message.key, { interaction: id, sources: [source.row.id], isWhole: true });
  run.interactions += 1;
  source.state.changed = true;
  noteDay(source, run.session.zone.dayAt(message.at));
  noteExchange(run, source, message, roles);
}

function noteExchange(
  run: ImportRun,
  source: SourceRun,
  { at, nature, recipients }: MessageRecord,
  roles: ReadonlyMap<IdentityId, Role>,
): void {
  const isOwners = (id: IdentityId): boolean => run.identities.byId(id)?.status === "owner";
  const fromOwner = [...roles].some(([id, role]) => role === "from" && isOwners(id));
  for (const [id, role] of roles) {
    if (!isOwners(id)) countExchange(() => exchangeOf(run, source, id), { at, nature, recipients, role, fromOwner });
  }
}
