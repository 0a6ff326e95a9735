/** Every number of one tie, and why it is proposed this week or not, in words that the person can check. */
import { type Day, addDays, dayFromNumber } from "../day.ts";
import { given } from "../failure.ts";
import type { ContactId } from "../id.ts";
import { describeReasons } from "./describe-reasons.ts";
import { isDue } from "./is-due.ts";
import { gainOf, indexOf } from "./index-policy.ts";
import type { LeftKind, Plan, PlanInput } from "./plan.ts";
import { contextOf } from "./plan-week.ts";
import { indexFactsOf } from "./index-facts.ts";
import { costBy, mediumFor, renewalBy } from "./medium-for.ts";
import { sayKept, saySilence, silenceToSay } from "./said-silence.ts";
import { toldOutlook } from "./told-outlook.ts";
import { type PlanContext, type TieView, viewTie } from "./view-tie.ts";
import { countOf, sayDay, sayList, sayOdds, sayRate, saySpan } from "./words.ts";

export interface ExplainedTie {
  readonly contact: ContactId;
  readonly name: string;
  readonly proposed: boolean;
  /** Why it is proposed, or left out. */
  readonly why: { readonly kind: LeftKind | "proposed"; readonly text: string };
  /** What would change that. Empty where nothing in Kith would. */
  readonly change: string;
  readonly lines: readonly { readonly about: ExplainedPart; readonly text: string }[];
  /** The numbers behind the lines; null where nothing is measured, or not known. */
  readonly numbers: {
    readonly value: number | null;
    readonly silentDays: number | null;
    readonly usualGapDays: number | null;
    readonly halfLifeWeeks: number | null;
    readonly outlook28: number | null;
    /** That no contact comes within 84 days; null where there was none lately, for which it was not fitted. */
    readonly goingDormant84: number | null;
    readonly attempts: number;
    readonly answered: number;
    /** That a message written now is answered within 7 days. */
    readonly response: number | null;
    /** In weeks of full warmth of a tie whose value is 1, as `price` is. */
    readonly gain: number | null;
    readonly price: number | null;
    readonly index: number | null;
  };
}

export type ExplainedPart = "value" | "rhythm" | "half-life" | "outlook" | "response" | "occasions" | "index";

/** Explains one of the contacts of `input`, whose plan is `plan`; undefined when there is no such person. */
export function explainTie(input: PlanInput, plan: Plan, contact: ContactId): ExplainedTie | undefined {
  const person = input.contacts.find((one) => one.contact.id === contact);
  const touch = plan.touches.find((one) => one.contact === contact);
  const left = plan.left.find((one) => one.contact === contact);
  if (person === undefined || (touch === undefined && left === undefined)) return undefined;
  const context = contextOf(
    input,
    input.contacts.filter((one) => one.contact.kind === "person").sort((a, b) => a.contact.id - b.contact.id),
  );
  const view = viewTie(person, context);
  const why = left?.why ?? {
    kind: "proposed" as const,
    text: given(describeReasons(view, context)[0], "a reason").text,
  };
  const numbers = numbersOf(view, context);
  return {
    contact,
    name: person.profile.name,
    proposed: touch !== undefined,
    why: { kind: why.kind, text: why.text },
    change: sayChange(view, why.kind, context, plan),
    lines: linesOf(view, numbers, context, placeOf(plan, contact)),
    numbers,
  };
}

function numbersOf(view: TieView, context: PlanContext): ExplainedTie["numbers"] {
  const { statistics, governing, history, elsewhere } = view;
  const real = history.attempts.filter(({ cancelledOn }) => cancelledOn === null);
  const { measured } = governing;
  const isKnown = measured && !elsewhere && statistics.lastDay !== null;
  const market = context.market();
  const [medium] = mediumFor(view, context).media;
  const facts = { ...indexFactsOf(view, context), renewal: renewalBy(medium, context) };
  return {
    value: measured ? governing.value : null,
    silentDays: silenceToSay(statistics, context.asOf)?.days ?? null,
    usualGapDays: statistics.usualGap,
    halfLifeWeeks: isKnown ? rounded(facts.belief.halfLife) : null,
    outlook28: roundedOrNull(toldOutlook(view)),
    goingDormant84: toldOutlook(view) === null ? null : roundedOrNull(view.outlook.goingDormant),
    attempts: real.length,
    answered: real.filter(({ answeredOn }) => answeredOn !== null).length,
    response: measured ? rounded(view.response) : null,
    gain: isKnown ? rounded(Math.max(0, gainOf(facts, market, facts.renewal))) : null,
    price: isKnown ? rounded(market.price * costBy(medium, context)) : null,
    index: measured ? rounded(indexOf(facts, market)) : null,
  };
}

function linesOf(
  view: TieView,
  numbers: ExplainedTie["numbers"],
  { asOf }: PlanContext,
  place: string,
): ExplainedTie["lines"] {
  const { statistics, occasions } = view;
  const silence = silenceToSay(statistics, asOf);
  const lines: [ExplainedPart, string | null][] = [
    ["value", sayValue(view)],
    ["rhythm", silence === null ? "No source shows contact between you." : sayLived(view, silence, asOf)],
    [
      "half-life",
      numbers.halfLifeWeeks === null
        ? null
        : `Without contact it is taken to lose half of its warmth in ${saySpan(numbers.halfLifeWeeks * 7)}.`,
    ],
    ["outlook", sayOutlook(numbers)],
    ["response", sayAnswers(numbers)],
    ["occasions", occasions.length === 0 ? "No occasion now." : occasions.map(({ reason }) => reason.text).join(" ")],
    ["index", sayIndex(numbers, place)],
  ];
  return lines.flatMap(([about, text]) => (text === null ? [] : [{ about, text }]));
}

function sayValue({ governing, kept }: TieView): string {
  const { group, suggestion, value, measured } = governing;
  if (group === null) return `In no group: they count as in the lowest, ${sayRate2(value)}.`;
  if (!measured) return `In ${group.name}, where nothing is measured.`;
  const sure = suggestion === null ? "" : ", which Kith suggests";
  const own = kept ? " You said that they count." : "";
  return `In ${group.name}${sure}, rank ${group.rank}: they count ${sayRate2(value)}, where the best third counts 3.${own}`;
}

function sayLived({ statistics }: TieView, silence: NonNullable<ReturnType<typeof silenceToSay>>, asOf: Day): string {
  const { personalDays, usualGap, lastDay, inboundDays, outboundDays } = statistics;
  const who = inboundDays === 0 ? "You wrote" : outboundDays === 0 ? "They wrote" : "In touch";
  const days = `${who} on ${countOf(personalDays, "day")}, last on ${sayDay(given(lastDay, "there was contact"), asOf)}`;
  return usualGap === null
    ? `${days}; ${saySilence(silence)}. Too few days for a rhythm.`
    : `${days}. You two ${sayKept(usualGap, silence)}.`;
}

function sayOutlook({ outlook28, goingDormant84 }: ExplainedTie["numbers"]): string | null {
  if (outlook28 === null) return null;
  const dormant =
    goingDormant84 === null ? "" : ` Ties like this fall silent for twelve weeks or longer ${sayOdds(goingDormant84)}.`;
  return `If nothing is done, you will be in touch within four weeks ${sayOdds(outlook28)}.${dormant}`;
}

function sayAnswers({ attempts, answered, response }: ExplainedTie["numbers"]): string {
  const past =
    attempts === 0
      ? "No opening of yours that could be answered is seen."
      : `Of your ${countOf(attempts, "opening")}, ${answered === 0 ? "none" : answered} ${answered < 2 ? "was" : "were"} answered.`;
  return response === null ? past : `${past} One now would be answered within a week ${sayOdds(response)}.`;
}

function sayIndex({ gain, price, index }: ExplainedTie["numbers"], place: string): string | null {
  if (index === null) return null;
  const worth =
    gain === null || price === null
      ? ""
      : `A touch now keeps about ${countOf(Number(sayRate(gain)), "week")} of warmth, value counted; with your budget it should keep ${sayRate(price)} or more. `;
  return `${worth}Its index is ${index}${place}.`;
}

/** Where it stands among those who may be proposed. */
function placeOf({ touches, left }: Plan, contact: ContactId): string {
  const rivals = [...touches, ...left.filter(({ why }) => why.kind === "no-room")].sort((a, b) => b.index - a.index);
  const place = rivals.findIndex((one) => one.contact === contact);
  if (place < 0) return "";
  const said = `: place ${place + 1} of ${rivals.length} who may be proposed this week`;
  const ahead = place >= touches.length && touches.some((one) => one.contact === contact);
  return ahead ? `${said}, and brought forward by the shares of the week` : said;
}

function sayChange(view: TieView, kind: LeftKind | "proposed", { asOf, today }: PlanContext, plan: Plan): string {
  const { quietDays, governing, backOff } = view;
  switch (kind) {
    case "proposed":
      return "Contact that a source shows, `skip` or `snooze` takes them off the list.";
    case "no-room":
      return `More room (you have ${sayBudget(plan)}), a better-ranked group, or an occasion.`;
    case "just-in-touch":
    case "on-track": {
      if (quietDays === null || isDue(view)) return "An occasion, or time.";
      const on = dayFromNumber(today + Math.ceil(governing.cadenceDays - quietDays));
      return `Time (they may be proposed from about ${sayDay(on, asOf)}), an occasion, or a shorter cadence.`;
    }
    case "backing-off":
      return backOff.kind === "waiting"
        ? `A word from them, or time: not before ${sayDay(backOff.nextOn, asOf)}.`
        : "A word from them.";
    case "propose-letting-go":
    case "propose-rest":
    case "let-go":
    case "resting":
      return "A word from them, or your decision (`contact clear`).";
    case "never":
    case "declined":
      return "Your decision (`contact keep`).";
    case "snoozed":
    case "away":
    case "answered-this-week":
      return "Time.";
    case "expected":
      return `The meeting; after ${sayDay(addDays(asOf, 14), asOf)} at the latest the plan looks again.`;
    case "inbox":
      return "Your decision to keep them (`triage`).";
    case "maybe-same":
      return "Your answer whether the two are one person (`duplicates`).";
    case "no-way-to-reach":
      return "An address or a number (`contact edit`).";
    case "elsewhere":
    case "unmeasured":
      return "An occasion.";
    case "not-known":
    case "thin":
      return "A group, a star, or more contact.";
    case "died":
      return "";
  }
}

function sayBudget({ budget: { touches, minutes } }: Plan): string {
  return sayList([
    ...(touches === null ? [] : [countOf(touches, "touch", "touches")]),
    ...(minutes === null ? [] : [countOf(minutes, "minute")]),
  ]);
}

function sayRate2(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function roundedOrNull(value: number | null): number | null {
  return value === null ? null : rounded(value);
}
