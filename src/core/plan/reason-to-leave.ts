/** Why somebody is not in the week's plan: one table of rules, first match wins. */
import { hasDied } from "../person/has-died.ts";
import { type Day, dayNumber, isDay } from "../day.ts";
import { given } from "../failure.ts";
import { showId } from "../id.ts";
import { zoneOf } from "../zone.ts";
import { answeredInWeek, declinedRunning, snoozedUntil } from "./answered-touches.ts";
import { hasOccasion, isDue, isJustInTouch, isThin, isUnknown } from "./is-due.ts";
import { nextExpected } from "./next-expected.ts";
import type { Left, LeftKind } from "./plan.ts";
import { sayBackOff } from "./say-back-off.ts";
import type { PlanContext, TieView } from "./view-tie.ts";
import { countOf, sayDay, sayEvery, sayNearDay } from "./words.ts";

/** Says why, where a rule holds; most are only counted, so the words wait until they are asked for. */
type Words = () => string;

interface Rule {
  readonly kind: LeftKind;
  /** The words for leaving them out; null when the rule does not hold. */
  readonly words: (view: TieView, context: PlanContext) => Words | null;
}

/** "Not now" so many times running stops proposals until the regroup. */
const DECLINED_TIMES = 3;

const RULES: readonly Rule[] = [
  { kind: "died", words: (view, context) => when(hasDied(view.person.profile, context.asOf), () => "They have died.") },
  { kind: "never", words: ({ state }) => when(state.state === "never", () => state.reason) },
  { kind: "let-go", words: ({ state }) => when(state.state === "let-go", () => state.reason) },
  { kind: "resting", words: ({ state }) => when(state.state === "resting", () => state.reason) },
  {
    kind: "away",
    words: (_, { settings: { awayUntil }, asOf }) =>
      awayUntil !== null && isDay(awayUntil) && asOf < awayUntil
        ? () => `You are away until ${sayDay(awayUntil, asOf)}.`
        : null,
  },
  {
    kind: "answered-this-week",
    words: ({ touches }, { week }) => when(answeredInWeek(touches, week, "done"), () => "Done this week."),
  },
  {
    kind: "declined",
    words: ({ touches }, { week }) =>
      when(answeredInWeek(touches, week, "skipped"), () => "You said not now this week."),
  },
  {
    kind: "declined",
    words: ({ touches, person }) => {
      const times = declinedRunning(touches, person.contact);
      return when(
        times >= DECLINED_TIMES,
        () => `You said not now ${countOf(times, "time")} running; the regroup will ask what is true.`,
      );
    },
  },
  {
    kind: "snoozed",
    words: ({ touches }, { asOf }) => {
      const until = snoozedUntil(touches);
      return until !== null && until > asOf ? () => `Later, as you said: not before ${sayDay(until, asOf)}.` : null;
    },
  },
  { kind: "expected", words: (view, context) => sayExpected(view, context) },
  {
    kind: "propose-letting-go",
    words: ({ backOff }, { asOf }) => when(backOff.kind === "propose-letting-go", () => sayBackOff(backOff, asOf)),
  },
  {
    kind: "propose-rest",
    words: ({ backOff }, { asOf }) => when(backOff.kind === "propose-rest", () => sayBackOff(backOff, asOf)),
  },
  {
    kind: "backing-off",
    words: ({ backOff }, { asOf }) => when(backOff.kind === "waiting", () => sayBackOff(backOff, asOf)),
  },
  {
    kind: "inbox",
    words: (view) => when(view.state.state === "new" && !hasOccasion(view), () => view.state.reason),
  },
  {
    kind: "elsewhere",
    words: (view) =>
      when(
        view.elsewhere && !hasOccasion(view),
        () => "You talk elsewhere, so silence here says nothing; no occasion now.",
      ),
  },
  {
    kind: "not-known",
    words: (view, context) =>
      when(isUnknown(view, context), () =>
        context.coverage.sees ? view.state.reason : "No source shows contact, and little is kept of them.",
      ),
  },
  {
    kind: "just-in-touch",
    words: (view, { asOf }) => when(isJustInTouch(view), () => `${sayQuiet(view, asOf)}.`),
  },
  {
    kind: "thin",
    words: (view, { asOf }) =>
      when(
        isThin(view) && !hasOccasion(view),
        () =>
          `${sayQuiet(view, asOf)}, on ${countOf(view.statistics.personalDays, "day")} in all: too little to go by.`,
      ),
  },
  {
    kind: "unmeasured",
    words: (view) => {
      const { group } = view.governing;
      if (group === null || group.measured === 1 || hasOccasion(view) || isDue(view)) return null;
      return () => `In ${group.name}, where nothing is measured; no occasion now.`;
    },
  },
  {
    kind: "on-track",
    words: (view, { asOf }) =>
      when(
        !hasOccasion(view) && !isDue(view),
        () => `${sayQuiet(view, asOf)}; ${sayEvery(view.governing.cadenceDays)} is enough.`,
      ),
  },
  { kind: "maybe-same", words: (view, context) => sayNamesake(view, context) },
  { kind: "no-way-to-reach", words: (view) => sayUnreachable(view) },
];

/** Tells why a contact is not proposed this week, the words when they are asked for; null when nothing speaks against it. */
export function reasonToLeave(view: TieView, context: PlanContext): Left["why"] | null {
  for (const { kind, words } of RULES) {
    const say = words(view, context);
    if (say === null) continue;
    return {
      kind,
      get text() {
        return say();
      },
    };
  }
  return null;
}

function when(holds: boolean, words: Words): Words | null {
  return holds ? words : null;
}

function sayExpected({ person }: TieView, { asOfEnd, settings, asOf }: PlanContext): Words | null {
  const at = nextExpected(person.expected, asOfEnd);
  return at === undefined ? null : () => `You meet ${sayNearDay(zoneOf(settings.zone).dayAt(at), asOf)}.`;
}

/** A silence is doubtful while another of the same name, perhaps the same person, is in touch as often as this one should be. */
function sayNamesake({ person, occasions, quietOn, governing }: TieView, context: PlanContext): Words | null {
  if (occasions.some(({ kind }) => kind !== "long-silence")) return null;
  const other = context.findNamesake(person);
  if (other === undefined || (quietOn !== null && other.lastOn <= quietOn)) return null;
  if (context.today - other.lastOn >= governing.cadenceDays) return null;
  return () =>
    `Another contact of this name (${showId("contact", other.contact)}) was in touch on ${sayDay(other.lastOn, context.asOf)}; first say whether they are one person.`;
}

function sayUnreachable({ atHand, person: { profile } }: TieView): Words | null {
  if (atHand.media.length > 0) return null;
  const [dead] = profile.deadEmails;
  return () =>
    dead === undefined
      ? "No number or address of theirs is known."
      : `Mail to ${dead} fails, and no other way to reach them is known.`;
}

function sayQuiet({ quietOn }: TieView, asOf: Day): string {
  const on = given(quietOn, "only what is known is called recent");
  return on === dayNumber(asOf) ? "In touch today" : `Last in touch on ${sayDay(on, asOf)}`;
}
