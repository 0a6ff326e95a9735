import type { Instant } from "../core/day.ts";
import { type Mail, type MailKind, type MailNature, baseSubject, inventMessageId } from "./mail.ts";
import { type Mailbox, OWNER } from "./person.ts";
import type { Random } from "./random.ts";
import { type World, zoneOfBearer } from "./world.ts";

/** What the writer of a message decides; the rest follows, or is chance. */
export interface Draft {
  readonly at: Instant;
  readonly kind?: MailKind;
  readonly nature?: MailNature;
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc?: readonly Mailbox[];
  readonly bcc?: readonly Mailbox[];
  /** Without the prefix of an answer. */
  readonly subject: string;
  readonly body: string;
  readonly answers?: Mail;
  readonly headers?: readonly string[];
  readonly contentType?: string;
  readonly failed?: string;
}

/** Makes a message of a draft: its id, what its headers tell, and whether its clock is right. */
export function composeMail(world: World, random: Random, draft: Draft): Mail {
  const { answers } = draft;
  const id = inventMessageId(random, draft.from.address);
  const nature = draft.nature ?? (answers === undefined ? "opening" : "reply");
  const kind = draft.kind ?? "personal";
  const personal = kind === "personal" || kind === "crowd";
  const sent = draft.from.is === OWNER;
  return {
    id,
    at: draft.at,
    kind,
    ...(personal ? { nature } : {}),
    from: draft.from,
    to: draft.to,
    cc: draft.cc ?? [],
    bcc: draft.bcc ?? [],
    subject:
      personal && nature === "reply"
        ? answerSubject(random, answers?.subject ?? draft.subject, draft.from.address)
        : draft.subject,
    body: draft.body,
    ...(answers === undefined ? {} : { answers }),
    thread: answers?.thread ?? id,
    links:
      answers === undefined
        ? "none"
        : personal && random.chance(0.05)
          ? "none"
          : random.chance(0.06)
            ? "parent"
            : "full",
    date: sent || !random.chance(0.005) ? "right" : random.pick(["1970", "future", "missing"]),
    offsetMinutes: zoneOfBearer(world, draft.from.is).offsetMinutes(draft.at),
    headers: draft.headers ?? [],
    ...(draft.contentType === undefined ? {} : { contentType: draft.contentType }),
    ...(draft.failed === undefined ? {} : { failed: draft.failed }),
    ...(sent ? {} : { deliveredTo: reachedAddress(world, draft) }),
  };
}

const ANSWER_PREFIXES = ["Re", "Re", "RE", "AW", "Re", "SV"];

/** Each program has its prefix. Most leave one that is there already; some add their own before it. */
function answerSubject(random: Random, subject: string, address: string): string {
  const base = baseSubject(subject);
  if (base !== subject && random.chance(0.85)) return subject;
  return `${ANSWER_PREFIXES[address.length % 6] ?? "Re"}: ${random.chance(0.9) ? base : subject}`;
}

function reachedAddress(world: World, draft: Draft): string {
  const named = [...draft.to, ...(draft.cc ?? []), ...(draft.bcc ?? [])].find((mailbox) => mailbox.is === OWNER);
  const { owner, span } = world;
  const left = world.ownerZone.dayNumberAt(draft.at) >= span.leftFirmOn;
  // The old firm forwards for a while; the envelope then bears the new address.
  if (named !== undefined && !(left && named.address === owner.oldAddress)) return named.address;
  return left ? owner.workAddress : owner.oldAddress;
}
