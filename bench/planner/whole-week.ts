/**
 * The whole of Kith's week in the simulator: what happens is written into histories as a mailbox would show it, and
 * `planWeek` of src/core/plan reads them as it reads everybody's. It knows who wrote when and who sits in which group.
 */
import { dayFromNumber, isoWeek } from "../../src/core/day.ts";
import type { Group, Touch } from "../../src/core/facts.ts";
import { given } from "../../src/core/failure.ts";
import type { PlanContact } from "../../src/core/plan/plan.ts";
import { createPlanMemo, planWeek } from "../../src/core/plan/plan-week.ts";
import {
  MAIL,
  aPerson,
  aPlanInput,
  aTouch,
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
/** Within the week that is planned on its Monday: when the owner writes, and when others do. */
const [TUESDAY, WEDNESDAY] = [1, 2];

export function wholeWeek(different: Partial<Settings> = {}): Policy {
  return (world) => {
    const { ties, touches } = world.setting;
    const groups = CADENCES.map((weeks, tier) => groupOf(tier, Math.round(weeks * WEEK_DAYS)));
    const days = Array.from({ length: ties }, (): ContactDay[] => []);
    const attempts = Array.from({ length: ties }, (): Attempt[] => []);
    const done = Array.from({ length: ties }, (): Touch[] => []);
    const settings: Settings = { ...DEFAULT_SETTINGS, touches, shares: NO_SHARES, ...different };
    let planned = false;
    return {
      see(week, tie, renewal, outcome) {
        const monday = BEGINNING + WEEK_DAYS * week;
        const touched = renewal > 0;
        if (!touched && outcome === "quiet") return;
        const answered = outcome === "answered";
        const both = answered || outcome === "arrived";
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
          return aPerson(tie + 1, history, { groups: [tier], touches: given(done[tie], EACH) });
        });
        const coverage = [{ ...MAIL, since: dayFromNumber(BEGINNING), through: asOf }];
        const input = aPlanInput(contacts, { asOf, groups, settings, coverage });
        for (const { contact } of planWeek(input, createPlanMemo(settings, TABLE)).touches) into[contact - 1] = 1;
      },
    };
  };
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
