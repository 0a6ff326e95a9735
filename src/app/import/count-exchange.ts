/** Counts what lifts an address over the bar to a contact (data-model.md §4), whether it is read now or was before. */
import type { Instant } from "../../core/day.ts";
import type { Interaction, Participation } from "../../core/facts.ts";
import type { IdentityId } from "../../core/id.ts";
import type { Nature, Role } from "../../core/reading.ts";
import { PERSONAL_RECIPIENTS } from "../../core/tie/derive-history.ts";
import type { Evidence, ImportRun } from "./import-run.ts";

/** With this many others or fewer a meeting makes contacts of unknown addresses. */
const SMALL_MEETING = 4;

/** One interaction, as it bears on one address that is not the owner's. */
export interface Shown {
  readonly at: Instant;
  readonly nature: Nature;
  readonly recipients: number;
  /** The address's own part. */
  readonly role: Role;
  readonly fromOwner: boolean;
}

/** `evidence` is asked for only where there is something to count. */
export function countExchange(evidence: () => Evidence, { at, nature, recipients, role, fromOwner }: Shown): void {
  if (nature === "bounce" || nature === "absence") return;
  if (nature === "meeting") {
    if (recipients <= SMALL_MEETING) evidence().smallMeetings += 1;
    return;
  }
  if (recipients > PERSONAL_RECIPIENTS) return;
  if (fromOwner && role !== "from") {
    const counts = evidence();
    counts.personalOut += 1;
    if (role === "to" && nature === "opening") counts.attempts += 1;
  } else if (!fromOwner && role === "from") {
    const counts = evidence();
    counts.personalIn += 1;
    if (counts.lastPersonalAt === null || at > counts.lastPersonalAt) counts.lastPersonalAt = at;
  }
}

/** Counts what the store holds of an address; gives when mail to it failed. */
export async function countStored(run: ImportRun, id: IdentityId, evidence: Evidence): Promise<readonly Instant[]> {
  const { store, owner } = run.session;
  const failedAt: Instant[] = [];
  for (const part of await store.scan(owner, "participation", { index: "byIdentity", equals: [id] })) {
    const interaction = await store.get(owner, "interaction", [part.interaction]);
    if (interaction === undefined) continue;
    if (part.role === "failed") failedAt.push(interaction.at);
    else countExchange(() => evidence, await shownOf(run, interaction, part.role));
  }
  return failedAt;
}

async function shownOf(run: ImportRun, interaction: Interaction, role: Role): Promise<Shown> {
  const { store, owner } = run.session;
  const parts = await store.scan(owner, "participation", { equals: [interaction.id] });
  const { at, nature, recipients } = interaction;
  return { at, nature, recipients, role, fromOwner: await isFromOwner(run, parts) };
}

async function isFromOwner(run: ImportRun, parts: readonly Participation[]): Promise<boolean> {
  const sender = parts.find((part) => part.role === "from");
  if (sender === undefined) return false;
  const identity = run.identities.byId(sender.identity);
  if (identity !== undefined) return identity.status === "owner";
  return (await run.session.store.get(run.session.owner, "identity", [sender.identity]))?.status === "owner";
}
