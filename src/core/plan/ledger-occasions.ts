/** Occasions of the help ledger: a promise that falls due, an ask that was answered, and one whose day has come (design.md §2.2, §2.4). */
import { type Day, addDays, dayNumber, daysBetween } from "../day.ts";
import type { HelpEntry } from "../facts.ts";
import { showId } from "../id.ts";
import { entriesUpTo } from "../help/ledger.ts";
import type { TieHistory } from "../tie/history.ts";
import type { Occasion } from "./occasion.ts";
import { endSentence, sayDay, sayNearDay } from "./words.ts";

/** A promise is brought up so long before its day, and so long after it; later the regroup asks what is true. */
const PROMISE_AHEAD_DAYS = 7;
const PROMISE_AFTER_DAYS = 30;
/** Whoever answered an ask hears how it went within so many days (design.md §2.4). */
const REPORT_BACK_DAYS = 14;

/** An ask whose day has come is a reason of the owner's own for so many days; later it is for the ledger to close. */
const ASK_AFTER_DAYS = 30;

/** Finds the ledger's occasions that are good on `asOf`, what is due first. `history` is as of that day. */
export function ledgerOccasions(help: readonly HelpEntry[], history: TieHistory, asOf: Day): Occasion[] {
  return entriesUpTo(help, asOf)
    .flatMap((entry) =>
      entry.kind === "promise"
        ? [promiseDue(entry, asOf)]
        : entry.kind === "ask"
          ? [reportBack(entry, history, asOf), askDue(entry, history, asOf)]
          : [],
    )
    .filter((occasion) => occasion !== null)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function promiseDue({ id, state, dueOn, text }: HelpEntry, asOf: Day): Occasion | null {
  if (state !== "open" || dueOn === null) return null;
  const ahead = daysBetween(asOf, dueOn);
  if (ahead > PROMISE_AHEAD_DAYS || -ahead > PROMISE_AFTER_DAYS) return null;
  const when = ahead < 0 ? `for ${sayDay(dueOn, asOf)}` : `for ${sayNearDay(dueOn, asOf).replace(/^on /, "")}`;
  return {
    key: `promise:${showId("help", id)}`,
    kind: "promise",
    confidence: "certain",
    on: dueOn,
    from: addDays(dueOn, -PROMISE_AHEAD_DAYS),
    until: addDays(dueOn, PROMISE_AFTER_DAYS),
    strength: "strong",
    anyway: true,
    reason: {
      kind: "promise",
      text: endSentence(`You promised them, ${when}: ${text}`),
      evidence: { due: dueOn, promise: text },
    },
  };
}

/** Nothing of the owner's has gone to them since they answered. */
function reportBack({ id, state, closedOn, text }: HelpEntry, { days }: TieHistory, asOf: Day): Occasion | null {
  if (state !== "done" || closedOn === null || daysBetween(closedOn, asOf) > REPORT_BACK_DAYS) return null;
  const answered = dayNumber(closedOn);
  if (days.some(({ day, outbound }) => outbound && day > answered)) return null;
  return {
    key: `report-back:${showId("help", id)}`,
    kind: "report-back",
    confidence: "certain",
    on: closedOn,
    from: closedOn,
    until: addDays(closedOn, REPORT_BACK_DAYS),
    strength: "plain",
    anyway: true,
    reason: {
      kind: "report-back",
      text: `They answered on ${sayDay(closedOn, asOf)} what you asked (${text}); they may like to hear how it went.`,
      evidence: { answered: closedOn, ask: text },
    },
  };
}

/** Their day for it has come, and nothing has passed between the two since: a quiet reason, and the owner's own. */
function askDue({ id, state, on, dueOn, text }: HelpEntry, { days }: TieHistory, asOf: Day): Occasion | null {
  if (state !== "open" || dueOn === null || daysBetween(dueOn, asOf) > ASK_AFTER_DAYS || dueOn > asOf) return null;
  const due = dayNumber(dueOn);
  if (days.some(({ day }) => day >= due)) return null;
  return {
    key: `open-ask:${showId("help", id)}`,
    kind: "open-ask",
    confidence: "certain",
    on: dueOn,
    from: dueOn,
    until: addDays(dueOn, ASK_AFTER_DAYS),
    strength: "weak",
    anyway: false,
    reason: {
      kind: "open-ask",
      text: endSentence(`You asked them on ${sayDay(on, asOf)}, until ${sayDay(dueOn, asOf)}: ${text}`),
      evidence: { asked: on, due: dueOn, ask: text },
    },
  };
}
