/** The owner's own addresses: told, taken back, listed. Directions follow, since they are derived. */
import { quoteText } from "../core/cut-text.ts";
import { Failure } from "../core/failure.ts";
import type { Identity, Source } from "../core/facts.ts";
import type { IdentityId } from "../core/id.ts";
import { normaliseEmail } from "../core/person/identity.ts";
import { NAMED_CHATS } from "../core/person/owner-in-chats.ts";
import { normaliseProfile } from "../core/person/profile-link.ts";
import type { Change } from "../store/port.ts";
import { releaseOwnCard } from "./release-own-card.ts";
import { type Ids, type Session, decideAndApply } from "./session.ts";
import { type Settled, findPartners, settleFreed } from "./settle-freed.ts";

export interface OwnAddress {
  readonly kind: Identity["kind"];
  readonly value: string;
}

export async function listOwnAddresses({
  store,
  owner,
}: Session): Promise<{ readonly name: string | null; readonly addresses: readonly OwnAddress[] }> {
  const own = await store.scan(owner, "identity", { index: "byStatus", equals: ["owner"] });
  const sources = await store.scan(owner, "source");
  return {
    name:
      own.find(({ kind, name }) => kind === "contact" && name !== null)?.name ??
      own.find(({ name }) => name !== null)?.name ??
      null,
    addresses: own
      .filter(({ kind }) => kind !== "contact")
      .map(({ kind, value }) => ({ kind, value: kind === "name" ? showName(value, sources) : value })),
  };
}

/**
 * Marks an address as the owner's. A contact that it shows to be the owner is none any more, and what else its cards
 * hold is theirs, too. Mail that was passed over as "not to or from you" comes in with the next reading of its source.
 */
export async function addOwnAddress(session: Session, text: string): Promise<OwnAddress> {
  const { kind, value, shown } = await readOwn(session, text);
  return decideAndApply(session, async (ids) => {
    const { store, owner } = session;
    const [held] = await store.scan(owner, "identity", { index: "byValue", equals: [kind, value] });
    const summary = `${shown} is mine`;
    const answer = { kind, value: shown };
    if (held === undefined) {
      const row: Identity = {
        id: ids.next<IdentityId>(),
        kind,
        value,
        status: "owner",
        record: null,
        name: null,
        deadOn: null,
      };
      return { kind: "owner", summary, changes: [{ kind: "insert", table: "identity", row }], answer };
    }
    if (held.status === "owner") return { kind: "owner", summary, changes: [], answer };
    const own = await store.scan(owner, "identity", { index: "byStatus", equals: ["owner"] });
    const released = await releaseOwnCard(
      session,
      held,
      own.flatMap(({ name }) => name ?? []),
    );
    const mine = new Set([held.id, ...released.identities.map(({ id }) => id)]);
    const changes: Change[] = [...mine].map((id) => ({
      kind: "update",
      table: "identity",
      key: [id],
      set: { status: "owner", record: null },
    }));
    const owners = new Set([...own.map(({ id }) => id), ...mine]);
    changes.push(...released.changes, ...(await settleOthers(session, ids, [...mine], owners)));
    return { kind: "owner", summary, changes, answer };
  });
}

/** Takes an address back: it is nobody's again, or somebody's with whom the owner was in touch. */
export async function removeOwnAddress(session: Session, text: string): Promise<OwnAddress> {
  const { kind, value, shown } = await readOwn(session, text);
  return decideAndApply(session, async (ids) => {
    const { store, owner } = session;
    const [held] = await store.scan(owner, "identity", { index: "byValue", equals: [kind, value] });
    if (held?.status !== "owner")
      throw new Failure("not-found", `${shown} is not among your addresses`, { hint: "`kith owner` lists them." });
    const own = await store.scan(owner, "identity", { index: "byStatus", equals: ["owner"] });
    const owners = new Set(own.map(({ id }) => id).filter((id) => id !== held.id));
    const [freed] = await settleFreed(session, ids, [held.id], { owners, unclaimed: () => true });
    return {
      kind: "owner",
      summary: `${shown} is not mine`,
      changes:
        freed === undefined
          ? [{ kind: "update", table: "identity", key: [held.id], set: { status: "unclaimed" } }]
          : claimChanges(freed),
      answer: { kind, value: shown },
    };
  });
}

/** Whoever wrote with what is the owner's now may be over the bar. */
async function settleOthers(
  session: Session,
  ids: Ids,
  mine: readonly IdentityId[],
  owners: ReadonlySet<IdentityId>,
): Promise<Change[]> {
  const settled = await settleFreed(session, ids, await findPartners(session, mine), {
    owners,
    unclaimed: ({ status }) => status === "unclaimed",
  });
  return settled.flatMap(claimChanges);
}

function claimChanges({ changes, identity, record }: Settled): Change[] {
  return [...changes, { kind: "update", table: "identity", key: [identity.id], set: { status: "claimed", record } }];
}

interface Own extends OwnAddress {
  /** As the owner writes it: `whatsapp:Ines` for a name that counts in one source. */
  readonly shown: string;
}

const CHAT_NAME = new RegExp(`^(${NAMED_CHATS.join("|")}):\\s*(.+)$`, "su");
const SERVICE_ID = /^(?:telegram|twitter)-id:\d+$/u;

async function readOwn({ store, owner }: Session, text: string): Promise<Own> {
  const profile = normaliseProfile(text);
  if (profile !== null) return { kind: "profile", value: profile, shown: profile };
  const [, chat = "", name = ""] = CHAT_NAME.exec(text.trim()) ?? [];
  const [source] = chat === "" ? [] : await store.scan(owner, "source", { index: "byKey", equals: [chat] });
  if (source !== undefined) return { kind: "name", value: `${source.id}:${name}`, shown: `${chat}:${name}` };
  if (SERVICE_ID.test(text)) return { kind: "handle", value: text, shown: text };
  const email = normaliseEmail(text);
  if (email !== null) return { kind: "email", value: email, shown: email };
  throw new Failure("bad-usage", `${quoteText(text)} is neither an email address nor a profile`, {
    hint: "Give an address such as ana@norte.example, or the address of your LinkedIn profile.",
  });
}

/** A name stands behind the number of the source that it counts in. */
function showName(value: string, sources: readonly Source[]): string {
  const cut = value.indexOf(":");
  const source = sources.find(({ id }) => String(id) === value.slice(0, cut));
  return source === undefined ? value : `${source.kind}:${value.slice(cut + 1)}`;
}
