/** Finds what others sent to the owner that may answer an attempt, or say what became of it. */
import { DAY_MS } from "../../core/day.ts";
import { domainOf } from "../../core/person/identity.ts";
import type { ThreadEvent, TieEvent } from "../../core/tie/tie-event.ts";
import type { Nature } from "../../core/reading.ts";
import type { Scan } from "../port.ts";
import { type Exchange, ownerRole } from "./exchanges.ts";
import { inOrder } from "./in-order.ts";
import type { Reader } from "./reader.ts";

/** Replies under a subject count for thirty days after an attempt (core/tie/find-attempts.ts); read a little more. */
const SUBJECT_MS = 31 * DAY_MS;

/** What may answer an attempt, or say what became of it. */
const SAYS_SOMETHING: ReadonlySet<Nature> = new Set<Nature>(["reply", "thanks", "bounce", "absence"]);

interface Said {
  readonly id: number;
  /** The sender's identity; undefined when none is kept. */
  readonly sender: number | undefined;
  readonly event: ThreadEvent;
}

export interface Replies {
  /** Takes note of an exchange met in a pass over all of them. */
  note(exchange: Exchange): void;
  /** What the noted exchanges hold for a tie with these events; `own` are the contact's identities. */
  notedFor(events: readonly TieEvent[], own: ReadonlySet<number>): ThreadEvent[];
  /** The same, looked up in the store. */
  readFor(events: readonly TieEvent[], own: ReadonlySet<number>): ThreadEvent[];
}

export function openReplies(reader: Reader, owners: ReadonlySet<number>): Replies {
  const byThread = new Map<string, Said[]>();
  const bySubject = new Map<string, Said[]>();
  const domains = new Map<number, string | null>();

  function domainOfSender(sender: number | undefined): string | null {
    if (sender === undefined) return null;
    let domain = domains.get(sender);
    if (domain === undefined) {
      const identity = reader.get("identity", [sender]);
      domain = identity?.kind === "email" ? domainOf(identity.value) : null;
      domains.set(sender, domain);
    }
    return domain;
  }

  /** Undefined for what answers nobody: the owner's own, and a bounce that names an address, which is that contact's. */
  function saidIn({ interaction, parts }: Exchange): Said | undefined {
    const { id, at, nature, threadKey, subjectKey, replyKey } = interaction;
    if (!SAYS_SOMETHING.has(nature)) return undefined;
    if (nature === "bounce" && parts.some(({ role }) => role === "failed")) return undefined;
    const owner = ownerRole(parts, owners);
    if (owner === undefined || owner === "from") return undefined;
    const sender = parts.find(({ role }) => role === "from")?.identity;
    const senderDomain = domainOfSender(sender);
    return { id, sender, event: { at, nature, threadKey, subjectKey, replies: replyKey !== null, senderDomain } };
  }

  function read(scan: Scan): Said[] {
    return reader.scan("interaction", scan).flatMap((interaction) => {
      if (!SAYS_SOMETHING.has(interaction.nature)) return [];
      return saidIn({ interaction, parts: reader.scan("participation", { equals: [interaction.id] }) }) ?? [];
    });
  }

  function collect(own: ReadonlySet<number>, lists: Iterable<readonly Said[]>): ThreadEvent[] {
    const found = new Map<number, ThreadEvent>();
    for (const list of lists) {
      for (const { id, sender, event } of list) if (sender === undefined || !own.has(sender)) found.set(id, event);
    }
    return inOrder(found);
  }

  return {
    note(exchange) {
      const said = saidIn(exchange);
      if (said === undefined) return;
      if (said.event.threadKey !== null) push(byThread, said.event.threadKey, said);
      if (said.event.subjectKey !== null && !said.event.replies) push(bySubject, said.event.subjectKey, said);
    },
    notedFor: (events, own) =>
      collect(own, [
        ...[...keysOf(events, "threadKey")].map((key) => byThread.get(key) ?? []),
        ...[...keysOf(events, "subjectKey")].map((key) => bySubject.get(key) ?? []),
      ]),
    readFor: (events, own) =>
      collect(own, [
        ...[...keysOf(events, "threadKey")].map((key) => read({ index: "byThread", equals: [key] })),
        ...[...spansBySubject(events)].map(([key, { from, to }]) =>
          read({ index: "bySubject", equals: [key], from, to }),
        ),
      ]),
  };
}

/** From the first opening under a subject until a reply to the last no longer counts. */
function spansBySubject(events: readonly TieEvent[]): Map<string, { from: number; to: number }> {
  const spans = new Map<string, { from: number; to: number }>();
  for (const { subjectKey, at } of openings(events)) {
    if (subjectKey === null) continue;
    const { from, to } = spans.get(subjectKey) ?? { from: at, to: at };
    spans.set(subjectKey, { from: Math.min(from, at), to: Math.max(to, at + SUBJECT_MS) });
  }
  return spans;
}

function openings(events: readonly TieEvent[]): TieEvent[] {
  return events.filter(({ direction, nature }) => direction === "outbound" && nature === "opening");
}

function keysOf(events: readonly TieEvent[], column: "threadKey" | "subjectKey"): Set<string> {
  return new Set(openings(events).flatMap((event) => event[column] ?? []));
}

function push(map: Map<string, Said[]>, key: string, said: Said): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [said]);
  else list.push(said);
}
