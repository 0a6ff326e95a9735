/**
 * Introductions, with the consent of both: ask one, ask the other, introduce, follow up, outcome (design.md §2.4). An
 * introduction is an entry of the ledger, with whom is asked first; each step is an answer of the owner's beside it.
 */
import type { Day } from "../day.ts";
import type { HelpEntry, OccasionAnswer } from "../facts.ts";
import { type ContactId, type HelpId, parseShownId, showId } from "../id.ts";
import { entriesUpTo } from "./ledger.ts";

/** What is to be done next, or how it ended. */
export const INTRODUCTION_STEPS = [
  "ask-first",
  "wait-first",
  "ask-second",
  "wait-second",
  "introduce",
  "follow-up",
  "done",
  "declined",
  "dropped",
] as const;
export type IntroductionStep = (typeof INTRODUCTION_STEPS)[number];

/** What the owner tells of: one was asked, agreed or declined; the two were introduced; what came of it. */
export type IntroductionAct = "asked" | "agreed" | "declined" | "made" | "outcome";

export interface IntroducedSide {
  readonly contact: ContactId;
  readonly askedOn: Day | null;
  readonly answer: "agreed" | "declined" | null;
  readonly answeredOn: Day | null;
}

export interface Introduction {
  /** Its contact is the one who is asked first. */
  readonly entry: HelpEntry;
  readonly first: IntroducedSide;
  readonly second: IntroducedSide;
  readonly madeOn: Day | null;
}

/** `with` stands with the second of the two, `made` with the first; the others with whom they are about. */
const MARKS = ["with", "asked", "answer", "made"] as const;
type Mark = (typeof MARKS)[number];

/** The key under which a step is written down. */
export function markKey(id: HelpId, mark: Mark): string {
  return `introduce:${showId("help", id)}:${mark}`;
}

/** The introduction and the step that a key is of; null for the key of anything else. */
export function readMark(key: string): { readonly id: HelpId; readonly mark: Mark } | null {
  const [kind, shown = "", word] = key.split(":");
  const id = kind === "introduce" ? parseShownId("help", shown) : undefined;
  const mark = MARKS.find((one) => one === word);
  return id === undefined || mark === undefined ? null : { id, mark };
}

/**
 * Puts introductions together as they stood at the end of `asOf`, by id. One that has lost one of the two (forgotten, or
 * merged into the other) is left out.
 */
export function introductionsOf(
  help: readonly HelpEntry[],
  answers: readonly OccasionAnswer[],
  asOf: Day,
): Introduction[] {
  const marks = new Map<HelpId, (OccasionAnswer & { readonly mark: Mark })[]>();
  for (const answer of answers.filter(({ on }) => on <= asOf).toSorted((a, b) => a.id - b.id)) {
    const read = readMark(answer.key);
    if (read !== null) marks.set(read.id, [...(marks.get(read.id) ?? []), { ...answer, mark: read.mark }]);
  }
  return entriesUpTo(help, asOf)
    .filter(({ kind }) => kind === "introduction")
    .toSorted((a, b) => a.id - b.id)
    .flatMap((entry) => {
      const own = marks.get(entry.id) ?? [];
      const second = own.find(({ mark }) => mark === "with")?.contact;
      if (entry.contact === null || second === undefined || second === entry.contact) return [];
      const sideOf = (contact: ContactId): IntroducedSide => {
        const last = (mark: Mark) => own.findLast((one) => one.mark === mark && one.contact === contact);
        const answer = last("answer");
        return {
          contact,
          askedOn: last("asked")?.on ?? null,
          answer: answer === undefined ? null : answer.answer === "confirmed" ? "agreed" : "declined",
          answeredOn: answer?.on ?? null,
        };
      };
      const madeOn = own.findLast(({ mark }) => mark === "made")?.on ?? null;
      return [{ entry, first: sideOf(entry.contact), second: sideOf(second), madeOn }];
    });
}

/** What is to be done next, or how it ended. */
export function stepOf({ entry, first, second, madeOn }: Introduction): IntroductionStep {
  if (entry.state === "done") return "done";
  if (first.answer === "declined" || second.answer === "declined") return "declined";
  if (entry.state === "dropped") return "dropped";
  if (madeOn !== null) return "follow-up";
  if (first.answer === null) return first.askedOn === null ? "ask-first" : "wait-first";
  if (second.answer === null) return second.askedOn === null ? "ask-second" : "wait-second";
  return "introduce";
}

/** Why a step cannot be taken. */
export type Refusal = "closed" | "set-aside" | "first-before-second" | "both-agree-first" | "not-made" | "made";

/**
 * Tells why an act cannot be, null where it can. The second is asked when the first has agreed, and nobody is introduced
 * before both have. `side`: whom the act is about; null for what is about both. `free`: whether both may be brought up.
 * A person may change their mind until the two are introduced.
 */
export function refusalOf(
  introduction: Introduction,
  act: IntroductionAct,
  side: "first" | "second" | null,
  free: boolean,
): Refusal | null {
  const { entry, first, second, madeOn } = introduction;
  if (entry.state !== "open") return "closed";
  if (act === "outcome") return madeOn === null ? "not-made" : null;
  if (madeOn !== null) return "made";
  if (!free && (act === "asked" || act === "made")) return "set-aside";
  if (side === "second" && first.answer !== "agreed") return "first-before-second";
  if (act === "made" && (first.answer !== "agreed" || second.answer !== "agreed")) return "both-agree-first";
  return null;
}
