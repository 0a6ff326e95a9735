/**
 * The whole of Kith's week in the simulator: what happens is written into histories as a mailbox would show it, and
 * `planWeek` of src/core/plan reads them as it reads everybody's. It knows who wrote when and who sits in which group.
 */
import { type Day, addDays, dayFromNumber, isoWeek } from "../../src/core/day.ts";
import type { Contact, Group, Touch } from "../../src/core/facts.ts";
import { given } from "../../src/core/failure.ts";
import type { StandingOccasion } from "../../src/core/plan/occasion.ts";
import type { PlanContact } from "../../src/core/plan/plan.ts";
import { createPlanMemo, planWeek } from "../../src/core/plan/plan-week.ts";
import {
  MAIL,
  aPerson,
  aPlanInput,
  aTouch,
  anOccasion,
  attempt,
  contactDay,
  defaultGroups,
  on,
} from "../../src/core/plan/testing.ts";
import { createWorthTable } from "../../src/core/plan/worth-table.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/core/settings.ts";
import type { Attempt, ContactDay } from "../../src/core/tie/history.ts";
import { CADENCES } from "./rivals.ts";
import type { Policy } from "./simulate.ts";

const TABLE = createWorthTable();
/** The Monday of the history's first week. */
const BEGINNING = on("2024-01-01");
const EACH = "each tie has one";
/** Without shares: each part of the week is open to every tie. */
const NO_SHARES = { new: 1, current: 1, past: 1 };
const WEEK_DAYS = 7;
/** Two months, and half a year. */
const REGROUP_WEEKS = 9;
const REST_DAYS = 182;
const PROPOSED: ReadonlySet<string> = new Set(["propose-rest", "propose-letting-go"]);
/** Within the week that is planned on its Monday: when the owner writes, and when others do. */
const [TUESDAY, WEDNESDAY] = [1, 2];

/** How the owner answers what a regroup proposes of somebody who does not answer. */
type Regroup = "never held" | "a last note, then rest";

export function wholeWeek(regroup: Regroup, different: Partial<Settings> = {}): Policy {
  return (world) => {
    const { ties, touches } = world.setting;
    const groups = CADENCES.map((weeks, tier) => groupOf(tier, Math.round(weeks * WEEK_DAYS)));
    const days = Array.from({ length: ties }, (): ContactDay[] => []);
    const attempts = Array.from({ length: ties }, (): Attempt[] => []);
    const done = Array.from({ length: ties }, (): Touch[] => []);
    const decided = Array.from({ length: ties }, (): Decided => ({}));
    const settings: Settings = { ...DEFAULT_SETTINGS, touches, shares: NO_SHARES, ...different };
    let planned = false;
    return {
      see(week, tie, renewal, outcome) {
        const monday = BEGINNING + WEEK_DAYS * week;
        const touched = renewal > 0;
        if (!touched && outcome === "quiet") return;
        const answered = outcome === "answered";
        const both = answered || outcome === "arrived";
        if (both) decided[tie] = {};
        const day = monday + (touched ? TUESDAY : WEDNESDAY);
        given(days[tie], EACH).push(contactDay(day, { inbound: both }));
        if (!touched) return;
        given(attempts[tie], EACH).push(attempt(day, { answeredOn: both ? day : null }));
        if (planned) given(done[tie], EACH).push(doneTouch(tie, day));
      },
      choose(week, into) {
        planned = true;
        const asOf = dayFromNumber(BEGINNING + WEEK_DAYS * week);
        const contacts = days.map((own, tie): PlanContact => {
          const history = { days: own, attempts: given(attempts[tie], EACH) };
          const tier = given(groups[Number(world.tier[tie])], "there are three tiers");
          const outside = world.occasion[week * ties + tie] === 1 ? [occasionOf(asOf)] : [];
          const contact = given(decided[tie], EACH);
          return aPerson(tie + 1, history, { contact, groups: [tier], touches: given(done[tie], EACH), outside });
        });
        const coverage = [{ ...MAIL, since: dayFromNumber(BEGINNING), through: asOf }];
        const input = aPlanInput(contacts, { asOf, groups, settings, coverage });
        const plan = planWeek(input, createPlanMemo(settings, TABLE));
        for (const { contact } of plan.touches) into[contact - 1] = 1;
        if (regroup === "never held" || week % REGROUP_WEEKS !== 0) return;
        for (const { contact, why } of plan.left) {
          if (PROPOSED.has(why.kind))
            decided[contact - 1] = decideAnew(given(decided[contact - 1], EACH), why.kind, asOf);
        }
      },
    };
  };
}

type Decided = Partial<Pick<Contact, "decision" | "decidedOn" | "restingUntil">>;

/** One last note; whoever does not answer it rests for half a year, or is let go where they never answered at all. */
function decideAnew({ decision }: Decided, proposed: string, on: Day): Decided {
  if (decision !== "last-note") return { decision: "last-note", decidedOn: on };
  return proposed === "propose-rest"
    ? { decision: "resting", decidedOn: on, restingUntil: addDays(on, REST_DAYS) }
    : { decision: "let-go", decidedOn: on };
}

/** What tells the owner of a week in which an answer is likelier. */
function occasionOf(monday: Day): StandingOccasion {
  const until = addDays(monday, WEEK_DAYS - 1);
  return anOccasion("page-change", monday, { until, strength: "plain", anyway: false });
}

function groupOf(tier: number, idealDays: number): Group {
  return {
    ...given(defaultGroups()[tier], "there are more groups than tiers"),
    ...{ name: `Tier ${tier + 1}`, rank: tier + 1, share: 1, measured: 1, binding: 0 },
    ...{ idealDays, latestDays: 2 * idealDays },
  };
}

function doneTouch(tie: number, day: number): Touch {
  const touched = dayFromNumber(day);
  return aTouch(tie + 1, isoWeek(touched), touched, { state: "done", answeredOn: touched });
}
