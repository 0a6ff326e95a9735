/** What each group is meant to get and has had: people in it, touches done, and how its ties are lived. */
import { type Day, addDays, dayNumber, dayOf } from "../core/day.ts";
import { given } from "../core/failure.ts";
import type { GroupId } from "../core/id.ts";
import { isPersonalDay } from "../core/tie/statistics.ts";
import { type LivedDays, livedByStretch } from "../core/tie/balance.ts";
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
  /** How its ties were lived in each of the last quarters, the present one last; no days where it is not measured. */
  readonly quarters: readonly LivedDays[];
}

export interface Attention {
  /** What came after this day counts. */
  readonly since: Day;
  /** The first days of the quarters. */
  readonly quarters: readonly Day[];
  readonly groups: ReadonlyMap<GroupId, GroupAttention>;
}

const NO_DAYS: LivedDays = { inPerson: 0, voice: 0, text: 0 };
const QUARTERS = 4;

/** Reads it by the group that governs each tie. */
export async function readAttention(session: Session): Promise<Attention> {
  const { last } = await readRegroups(session);
  const { regroupDays } = await readSettings(session);
  const since = last?.closedOn ?? addDays(session.today, -regroupDays);
  const [from, today] = [dayNumber(since), dayNumber(session.today)];
  const quarters = quartersUpTo(session.today);
  const starts = quarters.map(dayNumber);
  const groups = new Map<GroupId, GroupAttention>();
  for (const { person, governing, state, touches, history } of await viewEverybody(session)) {
    const { group, suggestion, measured } = governing;
    if (group === null || person.contact.kind !== "person" || SET_ASIDE.has(state.state)) continue;
    const before = groups.get(group.id) ?? { suggested: 0, touches: 0, days: 0, quarters: quarters.map(() => NO_DAYS) };
    groups.set(group.id, {
      suggested: before.suggested + (suggestion === null ? 0 : 1),
      touches:
        before.touches +
        touches.filter((one) => one.state === "done" && one.answeredOn !== null && one.answeredOn > since).length,
      days: before.days + history.days.filter((day) => day.day > from && day.day <= today && isPersonalDay(day)).length,
      quarters: measured ? addEach(before.quarters, livedByStretch(history, starts, today)) : before.quarters,
    });
  }
  return { since, quarters, groups };
}

function addEach(a: readonly LivedDays[], b: readonly LivedDays[]): LivedDays[] {
  return a.map((one, at) => {
    const other = b[at] ?? NO_DAYS;
    return { inPerson: one.inPerson + other.inPerson, voice: one.voice + other.voice, text: one.text + other.text };
  });
}

/** First days of quarters of the calendar, the one that holds `today` last. */
function quartersUpTo(today: Day): Day[] {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  const present = months - (months % 3);
  return Array.from({ length: QUARTERS }, (_, at) => {
    const month = present - 3 * (QUARTERS - 1 - at);
    return given(dayOf(Math.floor(month / 12), (month % 12) + 1, 1), "every month has a first day");
  });
}
