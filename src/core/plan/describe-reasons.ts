/** Why somebody is proposed, in words the person can check, with the numbers behind them. */
import { type Day, dayFromNumber } from "../day.ts";
import { given } from "../failure.ts";
import type { MediumChoice } from "./choose-medium.ts";
import { indexFactsOf } from "./index-facts.ts";
import { mediumFor, renewalBy } from "./medium-for.ts";
import type { Reason } from "./reason.ts";
import { type PlanContext, type TieView, isStarred } from "./view-tie.ts";
import { type SaidSilence, sayKept, saySilence, silenceToSay } from "./said-silence.ts";
import { weighCauses } from "./weigh-causes.ts";
import { countOf, sayDay, sayList, sayOdds, saySpan } from "./words.ts";

/** Less absence than this within a silence is not worth a sentence. */
const ABSENCE_WORTH_SAYING_DAYS = 21;

/** Gives the reasons, what ranks the touch first. Never empty. */
export function describeReasons(view: TieView, context: PlanContext): Reason[] {
  const { occasions, statistics, elsewhere } = view;
  if (statistics.lastDay === null && occasions.length === 0) return [valued(view, context)];
  const renewal = renewalBy(mediumFor(view, context).media[0], context);
  const weights = weighCauses({ ...indexFactsOf(view, context), renewal }, context.market());
  const causes = occasions.map(({ reason }, i) => ({
    reason,
    weight: given(weights.occasions[i], "each has a weight"),
  }));
  if (statistics.lastDay !== null && !elsewhere && !occasions.some(({ kind }) => kind === "long-silence")) {
    causes.push({ reason: rhythmReason(view, context.asOf), weight: weights.silence });
  }
  return causes.sort((a, b) => b.weight - a.weight).map(({ reason }) => reason);
}

/** Says why the medium is richer than usual; null where it is not. */
export function describeStepUp(stepUp: MediumChoice["stepUp"], view: TieView, asOf: Day): Reason | null {
  const { lastRich } = view.statistics;
  if (stepUp === null) return null;
  if (lastRich === null) {
    return { kind: "balance", text: "So far you two have only written; hearing each other would suit.", evidence: {} };
  }
  return {
    kind: "balance",
    text: `You last met or spoke on ${sayDay(lastRich, asOf)}; hearing each other would suit.`,
    evidence: { lastSpoken: dayFromNumber(lastRich) },
  };
}

function rhythmReason(view: TieView, asOf: Day): Reason {
  const { statistics, governing, outlook, share } = view;
  const last = given(statistics.lastDay, "a rhythm needs contact");
  const silence = given(silenceToSay(statistics, asOf), "a rhythm needs contact");
  const silentDays = silence.days;
  const lastOn = dayFromNumber(last);
  if (!governing.measured) {
    return { kind: "cadence", text: `You were last in touch on ${sayDay(last, asOf)}.`, evidence: { last: lastOn } };
  }
  const { usualGap, personalDays } = statistics;
  const evidence: Record<string, string | number> = { silentDays, last: lastOn, contactDays: personalDays };
  const away = sayAbsence(view, evidence);
  if (usualGap === null || outlook.basis !== "rhythm") {
    const times = `In touch on ${countOf(personalDays, "day")} so far, last on ${sayDay(last, asOf)}`;
    const isNew = share === "new";
    return {
      kind: isNew ? "new-tie" : "cadence",
      text: `${isNew ? "A new tie. " : ""}${times}${sayAfter(silence)}.${away}`,
      evidence,
    };
  }
  evidence["usualGapDays"] = Math.round(usualGap);
  evidence["outlook28"] = Math.round(outlook.probability * 1000) / 1000;
  // Where contact is likely anyway, the odds of silence say nothing worth reading.
  const odds = sayOdds(1 - outlook.probability);
  const quiet = outlook.probability >= 0.5 ? "" : `; ties like this stay quiet for another four weeks ${odds}`;
  const wanted = wantedCadence(view, usualGap);
  const rhythm = `You two ${sayKept(usualGap, silence)}${quiet}.${away}`;
  return wanted === null
    ? { kind: share === "new" ? "new-tie" : "usual-gap", text: rhythm, evidence }
    : {
        kind: "cadence",
        text: `${rhythm} ${wanted}`,
        evidence: { ...evidence, idealDays: given(governing.idealDays, "wanted") },
      };
}

/** Says what the owner wants, where that is more often than the two are in touch. A suggestion is not yet a wish. */
function wantedCadence({ governing, person }: TieView, usualGap: number): string | null {
  const { idealDays, suggestion, group } = governing;
  if (idealDays === null || suggestion !== null || idealDays >= usualGap) return null;
  const wish = `every ${saySpan(idealDays)}`;
  return person.contact.idealDays !== null || group === null
    ? `You set ${wish} for them.`
    : `For ${group.name} you set ${wish}.`;
}

/** Names the part of a silence in which the owner wrote to nobody; empty where it is short. */
function sayAbsence({ statistics }: TieView, evidence: Record<string, string | number>): string {
  const needs = "a rhythm needs contact";
  const awayDays = given(statistics.silentDays, needs) - given(statistics.silence, needs);
  if (awayDays < ABSENCE_WORTH_SAYING_DAYS) return "";
  evidence["awayDays"] = awayDays;
  return ` For ${saySpan(awayDays)} of that you wrote to nobody.`;
}

/** For somebody with whom no contact is seen: what speaks for them all the same. */
function valued(view: TieView, { coverage, asOf }: PlanContext): Reason {
  const { governing, person, evidence, quietDays } = view;
  const { group, suggestion } = governing;
  const grounds = [
    ...(group !== null && suggestion === null ? [`in ${group.name}`] : []),
    ...(isStarred(person) ? ["starred by you"] : []),
    ...(person.contact.decision === "kept" ? ["kept by you"] : []),
  ];
  const first = grounds.length > 0 ? `${capital(sayList(grounds))}.` : (suggestion?.text ?? evidence.text);
  const unseen = coverage.sees ? "No source shows contact with them so far." : `Kith cannot see when you last spoke.`;
  const last = quietDays === null ? "" : ` Your last planned touch was ${saySpan(quietDays)} ago.`;
  return {
    kind: "valued",
    text: `${first === "" ? "" : `${first} `}${unseen}${last}`,
    evidence: { asOf, kept: Math.round(evidence.kept * 100) / 100 },
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The silence after a day that was just named: that it is the last day seen need not name it again. */
function sayAfter(silence: SaidSilence): string {
  if (silence.days > 0) return `; ${saySilence(silence)}`;
  return silence.until === null ? ", today" : ", where what Kith sees ends";
}
