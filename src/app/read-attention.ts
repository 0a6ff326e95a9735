/** What each group is meant to get and has had: people in it, touches done, and how its ties are lived. */
import { type Day, addDays, dayNumber } from "../core/day.ts";
import type { GroupId } from "../core/id.ts";
import { isPersonalDay } from "../core/tie/statistics.ts";
import { type Balance, NO_BALANCE, addBalance, balanceOf } from "../core/tie/balance.ts";
import { SET_ASIDE } from "../core/tie/state.ts";
import { viewEverybody } from "./list-contacts.ts";
import { readRegroups } from "./read-regroups.ts";
import type { Session } from "./session.ts";
import { readSettings } from "./settings.ts";

export interface GroupAttention {
  /** Whom Kith suggests for it, where the owner has put them in no group. */
  readonly suggested: number;
  /** Touches done since the last regroup. */
  readonly touches: number;
  /** Days of personal contact since then, whoever began it. */
  readonly days: number;
  /** Over a year; nothing where the group is not measured. */
  readonly balance: Balance;
}

export interface Attention {
  /** What came after this day counts. */
  readonly since: Day;
  readonly groups: ReadonlyMap<GroupId, GroupAttention>;
}

const NONE: GroupAttention = { suggested: 0, touches: 0, days: 0, balance: NO_BALANCE };

/** Reads it by the group that governs each tie. */
export async function readAttention(session: Session): Promise<Attention> {
  const { last } = await readRegroups(session);
  const { regroupDays } = await readSettings(session);
  const since = last?.closedOn ?? addDays(session.today, -regroupDays);
  const [from, today] = [dayNumber(since), dayNumber(session.today)];
  const groups = new Map<GroupId, GroupAttention>();
  for (const { person, governing, state, touches, history } of await viewEverybody(session)) {
    const { group, suggestion, measured } = governing;
    if (group === null || person.contact.kind !== "person" || SET_ASIDE.has(state.state)) continue;
    const before = groups.get(group.id) ?? NONE;
    groups.set(group.id, {
      suggested: before.suggested + (suggestion === null ? 0 : 1),
      touches:
        before.touches +
        touches.filter((one) => one.state === "done" && one.answeredOn !== null && one.answeredOn > since).length,
      days: before.days + history.days.filter((day) => day.day > from && day.day <= today && isPersonalDay(day)).length,
      balance: measured ? addBalance(before.balance, balanceOf(history, today)) : before.balance,
    });
  }
  return { since, groups };
}
