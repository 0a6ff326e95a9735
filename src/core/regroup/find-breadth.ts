/** Where attention went: by company, field and country; whether the closest know each other; planned and spent by group. */
import { dayNumber } from "../day.ts";
import type { GroupId } from "../id.ts";
import type { TieView } from "../plan/view-tie.ts";
import { countOf, sayList } from "../plan/words.ts";
import { organisationKey } from "../person/organisation.ts";
import { fieldOf } from "./field-of.ts";
import { countDays } from "./find-period.ts";
import { type Finding, type RegroupInput, closestTies } from "./regroup.ts";

const NAMED = 4;
/** With fewer days of contact, shares say nothing. */
const LEAST_DAYS = 20;

interface Met {
  readonly view: TieView;
  readonly days: number;
}

/** Finds the breadth of the period, and how attention was shared out among the groups. */
export function findBreadth(input: RegroupInput): readonly Finding[] {
  const start = dayNumber(input.from);
  const met = input.views
    .map((view): Met => ({ view, days: countDays(view, start, input.context.today) }))
    .filter(({ days }) => days > 0);
  return [...sharesOf(met, input), ...closenessOf(input), ...attentionOf(met, input)];
}

function sharesOf(met: readonly Met[], { countries }: RegroupInput): readonly Finding[] {
  const total = sum(met.map(({ days }) => days));
  if (total < LEAST_DAYS) return [];
  const say = (noun: string, plural: string, nameOf: (view: TieView) => string | null, by = ""): readonly Finding[] => {
    const parts = new Map<string, { name: string; days: number }>();
    let unknown = 0;
    for (const { view, days } of met) {
      const name = nameOf(view);
      if (name === null) unknown += days;
      else {
        const part = parts.get(organisationKey(name)) ?? { name, days: 0 };
        parts.set(organisationKey(name), { ...part, days: part.days + days });
      }
    }
    const known = total - unknown;
    if (known < LEAST_DAYS || parts.size < 2) return [];
    const largest = [...parts.values()].sort((a, b) => b.days - a.days || (a.name < b.name ? -1 : 1)).slice(0, NAMED);
    const list = sayList(largest.map(({ name, days }) => `${name} ${percent(days, known)}`));
    const not = unknown === 0 ? "" : ` Of ${percent(unknown, total)} of the days it is not known.`;
    return [
      {
        section: "breadth",
        contact: null,
        text: `${countOf(parts.size, noun, plural)}: ${list} of the days of contact${by}.${not}`,
      },
    ];
  };
  return [
    ...say("company", "companies", ({ person }) => person.profile.organisation),
    ...say("field", "fields", ({ person }) => fieldOf(person.profile.title)),
    ...say(
      "country",
      "countries",
      ({ person }) => countries.get(person.contact.id) ?? null,
      ", by where they seem to live",
    ),
  ];
}

function closenessOf({ views, acquainted }: RegroupInput): readonly Finding[] {
  const closest = closestTies(views).length;
  const pairs = (closest * (closest - 1)) / 2;
  if (closest < 5) return [];
  const text = `Of the ${pairs} pairs among your closest ${closest}, ${acquainted} ${acquainted === 1 ? "was" : "were"} seen together in a message or meeting.`;
  return [{ section: "breadth", contact: null, text }];
}

/** Planned and spent side by side, the best-ranked group first. */
function attentionOf(met: readonly Met[], { views, from, context }: RegroupInput): readonly Finding[] {
  const touches = views.flatMap((view) =>
    view.touches
      .filter(({ plannedOn }) => plannedOn > from && plannedOn <= context.asOf)
      .map((touch) => ({ touch, group: view.governing.group?.id ?? null })),
  );
  const days = sum(met.map((one) => one.days));
  const wanted = sum(context.groups.map(({ share }) => share));
  return context.groups.flatMap((group): readonly Finding[] => {
    const of = touches.filter((one) => one.group === group.id);
    const done = of.filter(({ touch }) => touch.state === "done").length;
    const had = sum(met.filter(({ view }) => isGoverned(view, group.id)).map((one) => one.days));
    if (of.length === 0 && had === 0) return [];
    const planned =
      of.length === 0 ? "no touch planned" : `${countOf(of.length, "touch planned", "touches planned")}, ${done} done`;
    const share = wanted === 0 ? "" : `, wanted ${percent(group.share, wanted)}`;
    const text = `${group.name}: ${planned}; ${percent(had, Math.max(1, days))} of the days of contact${share}.`;
    return [{ section: "attention", contact: null, text }];
  });
}

function isGoverned({ governing }: TieView, group: GroupId): boolean {
  return governing.group?.id === group;
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
