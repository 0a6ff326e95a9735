/** After a meeting or call that a source shows: one line, asked once (design.md §2.4). */
import { type Day, daysBetween } from "../day.ts";
import type { OccasionAnswer } from "../facts.ts";
import { type InteractionId, showId } from "../id.ts";
import { MEDIUM_TRAITS, type Medium } from "../medium.ts";
import type { TieView } from "../plan/view-tie.ts";
import { mayBeAsked } from "./who-helps.ts";

/** One exchange as far as it can be asked about. */
export interface AskableExchange {
  readonly id: InteractionId;
  readonly day: Day;
  readonly medium: Medium;
  readonly direction: "outbound" | "inbound" | "mutual" | "failed";
  readonly recipients: number;
}

/** Later the memory of it is gone. */
const ASKED_WITHIN_DAYS = 7;
/** In a larger meeting hardly anybody told what they are dealing with. */
const MOST_PEOPLE = 6;

export const QUESTION = "Anything they are dealing with? Anything you promised?";

/** The key of the owner's answer: the question has been asked, whatever came of it. */
export function afterKey(id: InteractionId): string {
  return `after:${showId("interaction", id)}`;
}

/** The latest meeting or call with somebody of which it has not been asked; null where there is none, or they are set aside. */
export function unaskedMeeting(
  view: Pick<TieView, "person" | "state">,
  exchanges: readonly AskableExchange[],
  asOf: Day,
): AskableExchange | null {
  if (!mayBeAsked(view)) return null;
  const { answers } = view.person;
  const asked = (one: AskableExchange): boolean => answers.some(({ key }: OccasionAnswer) => key === afterKey(one.id));
  const latest = exchanges
    .filter(({ day, medium, direction, recipients }) => {
      const ago = daysBetween(day, asOf);
      const isRich = MEDIUM_TRAITS[medium].class === "rich" && direction !== "failed";
      return isRich && recipients <= MOST_PEOPLE && ago >= 0 && ago <= ASKED_WITHIN_DAYS;
    })
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : b.id - a.id))[0];
  return latest === undefined || asked(latest) ? null : latest;
}
