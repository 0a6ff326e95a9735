import type { Day } from "../day.ts";
import type { BackOff } from "../tie/back-off.ts";
import { countOf, sayDay } from "./words.ts";

/** Says why Kith holds back, or what it will propose; empty where nothing is unanswered. */
export function sayBackOff(backOff: BackOff, asOf: Day): string {
  switch (backOff.kind) {
    case "free":
      return "";
    case "waiting":
      return backOff.away
        ? `An absence notice came to your message of ${sayDay(backOff.lastOn, asOf)}; not before ${sayDay(backOff.nextOn, asOf)}.`
        : `You wrote on ${sayDay(backOff.lastOn, asOf)}; no answer is seen yet. Not before ${sayDay(backOff.nextOn, asOf)}.`;
    case "lighter":
      return `You wrote on ${sayDay(backOff.lastOn, asOf)} without an answer, and nothing lighter is at hand.`;
    case "propose-letting-go":
    case "propose-rest": {
      const attempts = `${countOf(backOff.streak, "attempt")} since ${sayDay(backOff.firstOn, asOf)} without an answer`;
      const before = backOff.condition === "never-answered" ? "they never have answered" : "they used to answer";
      const past = backOff.likely ? `${before}, and you two may well be in touch without it` : before;
      const what = backOff.kind === "propose-rest" ? "let this tie rest" : "let it go";
      return `${attempts}; ${past}. The regroup will ask whether to ${what}.`;
    }
  }
}
