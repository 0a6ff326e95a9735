/** Takes one message of a source: finds out whether it is known, whose it is, and stages it. */
import type { Interaction } from "../../core/facts.ts";
import type { IdentityId, InteractionId } from "../../core/id.ts";
import type { Key } from "../../core/key.ts";
import { subjectKeyOf } from "../../core/interaction/subject.ts";
import { identityKind } from "../../core/interaction/party.ts";
import { trimCrowd } from "../../core/interaction/trim-crowd.ts";
import type { MessageRecord, Participant, Place, Role } from "../../core/reading.ts";
import { countExchange } from "./count-exchange.ts";
import { openBeside } from "./note-beside.ts";
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
  const ownerRole = roleOfOwner(run, source, message);
  if (ownerRole === undefined) return source.tally.skip("not-yours", place);

  if (message.dateRepaired) run.tally.dateRepaired();
  const roles = new Map<IdentityId, Role>();
  if (ownerRole.asBcc !== undefined) roles.set(ownerRole.asBcc, "bcc");
  if (ownerRole.asSelf !== undefined) roles.set(run.ownerSelf, ownerRole.asSelf);
  const participants = participantsOf(run, source, message);
  const besides = participants.length > 2 ? openBeside(run) : undefined;
  for (const participant of participants) {
    const identity = await run.identities.take(...identityKind(participant, source.row.id), participant.name);
    strengthen(roles, identity.id, participant.role);
    besides?.(identity.id, participant.name);
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

interface OwnerRole {
  /** Their address, where only the delivery names it: they got it as a blind copy. */
  readonly asBcc?: IdentityId | undefined;
  /** Their part, where no address or name of theirs stands on it. */
  readonly asSelf?: NonNullable<MessageRecord["ownerRole"]>;
}

function roleOfOwner(run: ImportRun, source: SourceRun, message: MessageRecord): OwnerRole | undefined {
  if (message.ownerRole !== undefined) return { asSelf: message.ownerRole };
  if (message.participants.some((party) => isOwner(run, source, party))) return {};
  if (message.ownersChat === true && run.knownChats.has(source.row.id)) return { asSelf: "to" };
  for (const value of message.deliveredTo) {
    if (isOwner(run, source, { kind: "email", value })) return { asBcc: run.identities.known("email", value)?.id };
  }
  return undefined;
}

/** What another one wrote in a chat concerns the owner and them: with the others in it the owner's own words count. */
function participantsOf(run: ImportRun, source: SourceRun, message: MessageRecord): readonly Participant[] {
  const isTheirs = (party: Participant): boolean => isOwner(run, source, party);
  const { participants } = trimCrowd(message, isTheirs);
  const toOwner = message.ownersChat === true && !participants.some((one) => one.role === "from" && isTheirs(one));
  return toOwner ? participants.filter((one) => one.role === "from" || isTheirs(one)) : participants;
}

/** The owner's identities are all in the book from the start. */
function isOwner(run: ImportRun, { row }: SourceRun, party: Pick<Participant, "kind" | "value">): boolean {
  return run.identities.known(...identityKind(party, row.id))?.status === "owner";
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
    clock: message.clock ?? null,
  };
  run.stage.insert("interaction", row);
  for (const identity of [...roles.keys()].sort((a, b) => a - b)) {
    const role = roles.get(identity);
    if (role !== undefined) run.stage.insert("participation", { interaction: id, identity, role });
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
