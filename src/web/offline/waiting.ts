/** Decisions taken while there was no connection: kept in the browser, and carried out once when there is one. */
import { createStore, get, update } from "idb-keyval";
import { useSyncExternalStore } from "react";
import { type InputOf, ProblemError, type Route, api } from "../api/client.ts";
import { fateOf, insteadOf, replaces } from "./replay.ts";

/** Answers to a card, each with the day or the week that it was meant for: they mean the same whenever they arrive. */
const KEEPABLE = [
  "POST /week/:contact/done",
  "POST /week/:contact/skip",
  "POST /week/:contact/snooze",
  "POST /people/:id/log",
  "PUT /people/:id/elsewhere",
] as const satisfies readonly Route[];
type Keepable = (typeof KEEPABLE)[number];

export interface Waiting {
  /** The server carries a key out once, however often it is sent. */
  readonly key: string;
  readonly route: Keepable;
  readonly input: object;
  /** What was said when it was decided. */
  readonly said: string;
}

type Problem = ProblemError["problem"];

const store = createStore("kith", "waiting");
const KEY = "decisions";

let known: readonly Waiting[] = [];
const listeners = new Set<() => void>();

function tell(next: readonly Waiting[]): void {
  known = next;
  for (const hear of listeners) hear();
}

async function change(to: (before: readonly Waiting[]) => readonly Waiting[]): Promise<void> {
  await update<readonly Waiting[]>(KEY, (before = []) => to(before), store);
  tell((await get<readonly Waiting[]>(KEY, store)) ?? []);
}

export function isKeepable(route: Route): route is Keepable {
  return KEEPABLE.some((one) => one === route);
}

/** What happened is of the day on which it was said, whenever it is carried out. */
export function asOfToday(route: Keepable, input: object): object {
  const isDated = route === "POST /people/:id/log" || route === "POST /week/:contact/done";
  // The day of this place, as `2026-11-30`.
  return isDated && !("on" in input) ? { ...input, on: new Date().toLocaleDateString("sv") } : input;
}

/** Whom a decision is about. */
export function contactOf({ input }: Pick<Waiting, "input">): string {
  const { contact, id } = Object.fromEntries(Object.entries(input));
  return String(contact ?? id ?? "");
}

/** Keeps a decision; of answers to one card the latest holds. */
export async function keepDecision(decision: Waiting): Promise<void> {
  const later = { route: decision.route, contact: contactOf(decision) };
  await change((before) => [
    ...before.filter((one) => !replaces(later, { route: one.route, contact: contactOf(one) })),
    decision,
  ]);
}

export async function dropDecision(key: string): Promise<void> {
  await change((before) => before.filter((one) => one.key !== key));
}

/** What was to be carried out about somebody who is forgotten. */
export async function dropDecisionsAbout(contact: string): Promise<void> {
  await change((before) => before.filter((one) => contactOf(one) !== contact));
}

export async function readWaiting(): Promise<void> {
  tell((await get<readonly Waiting[]>(KEY, store)) ?? []);
}

export function useWaiting(): readonly Waiting[] {
  return useSyncExternalStore(
    (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    () => known,
  );
}

export interface CarriedOut {
  readonly done: number;
  /** What the server refused, in its words. */
  readonly refused: readonly string[];
}

/** Carries out what waits, in the order in which it was decided; of several open pages one does it. */
export async function carryOut(): Promise<CarriedOut> {
  return navigator.locks.request("kith-waiting", async () => {
    let done = 0;
    const refused: string[] = [];
    for (const { key, route, input, said } of (await get<readonly Waiting[]>(KEY, store)) ?? []) {
      let refusal = await sendAgain(route, input, key);
      const instead = insteadOf(route, input, refusal);
      if (instead !== null) refusal = await sendAgain("POST /people/:id/log", instead, `${key}-logged`);
      const fate = fateOf(refusal);
      if (fate === "waits") break;
      if (fate === "done") done += 1;
      else refused.push(`${said}: ${refusal?.detail ?? ""}`);
      await dropDecision(key);
    }
    return { done, refused };
  });
}

/** Null where it was carried out, undefined where nobody answers. */
async function sendAgain(route: Keepable, input: object, key: string): Promise<Problem | null | undefined> {
  try {
    // eslint-disable-next-line kith/safe-assertion -- kept beside its route
    await api(route, input as InputOf<Keepable>, { key });
    return null;
  } catch (error) {
    return error instanceof ProblemError ? error.problem : undefined;
  }
}

/** Forgets what lies in this browser of the owner's: what waited was carried out while there was a connection. */
export async function forgetKept(): Promise<void> {
  await change(() => []);
  await forgetAnswers();
}

/** Forgets what was kept to be read without a connection. */
export async function forgetAnswers(): Promise<void> {
  const { ANSWERS } = await import("./treatment.ts");
  if ("caches" in globalThis) await caches.delete(ANSWERS);
}
