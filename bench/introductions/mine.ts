/** Mines introductions from a history of messages. */
import { gunzipSync } from "node:zlib";

export interface Message {
  /** Seconds since the start of the set. */
  readonly at: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly recipients: number;
}

export interface Case {
  readonly broker: string;
  /** Who writes first to the other alone. */
  readonly ego: string;
  readonly other: string;
  /** Of the broker's message. */
  readonly seconds: number;
  readonly isFirst: boolean;
}

const MOST_RECIPIENTS = 8;
const WITHIN_SECONDS = 14 * 86_400;

/** Reads `from to seconds recipients`, sorted by time; rows of one sender and second are one message. */
export function readMessages(bytes: Uint8Array): Message[] {
  const messages = new Map<string, { at: number; from: string; to: string[]; recipients: number }>();
  for (const line of new TextDecoder().decode(gunzipSync(bytes)).split("\n").slice(1)) {
    const [from, to, seconds, recipients] = line.split("\t");
    if (from === undefined || to === undefined || from === to) continue;
    const message = messages.get(`${from} ${seconds}`);
    if (message === undefined)
      messages.set(`${from} ${seconds}`, { at: Number(seconds), from, to: [to], recipients: Number(recipients) });
    else if (!message.to.includes(to)) message.to.push(to);
  }
  return [...messages.values()].sort((a, b) => a.at - b.at);
}

export function mineIntroductions(messages: readonly Message[]): Case[] {
  const alone = new Map<string, Message[]>();
  for (const message of messages) {
    const [to] = message.to;
    if (to !== undefined && message.recipients === 1) push(alone, pairOf(message.from, to), message);
  }
  const mailed = new Set<string>();
  const met = new Set<string>();
  const cases: Case[] = [];
  for (const { at, from: broker, to, recipients } of messages) {
    if (to.length > 1 && recipients <= MOST_RECIPIENTS) {
      const known = to.filter((person) => mailed.has(pairOf(broker, person)));
      for (const [place, one] of known.entries()) {
        for (const another of known.slice(place + 1)) {
          const pair = pairOf(one, another);
          if (mailed.has(pair)) continue;
          const first = alone.get(pair)?.find((message) => message.at > at);
          if (first === undefined || first.at - at > WITHIN_SECONDS) continue;
          const [ego, other] = first.from === one ? [one, another] : [another, one];
          cases.push({ broker, ego, other, seconds: at, isFirst: !met.has(pair) });
          met.add(pair);
        }
      }
    }
    for (const person of to) mailed.add(pairOf(broker, person));
  }
  return cases;
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
