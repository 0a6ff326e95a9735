/** Weighing what surrounds two names: company, title, birthday, place, and what denies that they are one person. */
import { type DuplicateIndex, traitShare } from "./duplicate-index.ts";
import { isTypoOf } from "../search/typo.ts";
import type { Prepared } from "./prepare-person.ts";
import { strongest, type Weighed } from "./weigh-handles.ts";

/** Of two records of one person that both name a company, the share that name the same. */
const SAME_ORGANISATION = 0.5;
const SAME_TITLE = 0.3;
const SAME_PLACE = 0.5;
/** One person seldom has two addresses at one company, two of a name there have: it says little. */
const SAME_DOMAIN = 1;
const SAME_DAY = 5.5;
const SAME_DATE = 8.5;
/** Days that stand for "not known". */
const FIRST_OF_YEAR = 2;
/** One of day, month and year is another, or day and month have changed places. */
const NEAR_DATE = 2.3;
const OTHER_DATE = -4;
/** Two profiles on LinkedIn are two persons, but for those who opened a second account. */
const OTHER_PROFILE = -3.5;
/** People change jobs and move: another company or city says little. */
const OTHER_ORGANISATION = -0.4;
const OTHER_PLACE = -0.4;
/** Numbers change, and people have several. */
const OTHER_PHONE = -0.7;

/** What surrounds them says nothing alone, but much beside a name. */
export function weighContext(a: Prepared, b: Prepared, index: DuplicateIndex): Weighed[] {
  return [...weighOrganisations(a, b, index), ...weighTitles(a, b, index), ...weighPlaces(a, b, index)];
}

function weighOrganisations(a: Prepared, b: Prepared, index: DuplicateIndex): Weighed[] {
  const found: Weighed[] = [];
  for (const [key, name] of a.organisations) {
    if (!b.organisations.has(key)) continue;
    const share = traitShare(index, `organisation ${key}`);
    const weight = Math.max(0, Math.log(SAME_ORGANISATION / share));
    const text = key.startsWith("@") ? `addresses at ${name} both` : `same company ${name}`;
    found.push({ kind: "organisation", text, weight });
  }
  const [best] = strongest(found);
  if (best === undefined) return [];
  const isOneDomain = [...a.organisations.keys()].some((key) => key.startsWith("@") && b.organisations.has(key));
  return [{ ...best, weight: isOneDomain ? Math.min(best.weight, SAME_DOMAIN) : best.weight }];
}

function weighTitles(a: Prepared, b: Prepared, index: DuplicateIndex): Weighed[] {
  const found = [...a.titles].flatMap(([key, title]) => {
    if (!b.titles.has(key)) return [];
    const weight = Math.max(0, Math.log(SAME_TITLE / traitShare(index, `title ${key}`)));
    return [{ kind: "title", text: `both are ${title}`, weight: Math.min(weight, 3) } as const];
  });
  return strongest(found);
}

function weighPlaces(a: Prepared, b: Prepared, index: DuplicateIndex): Weighed[] {
  const found = [...a.places].flatMap(([key, place]) => {
    const other = [...b.places.keys()].find((one) => one === key || isTypoOf(one, key));
    if (other === undefined) return [];
    const share = Math.max(traitShare(index, `place ${key}`), traitShare(index, `place ${other}`));
    return [{ kind: "place", text: `both in ${place}`, weight: Math.max(0, Math.log(SAME_PLACE / share)) } as const];
  });
  return strongest(found);
}

/** Month and day decide where one has no year: years are often left out. */
export function weighBirthdays(a: Prepared, b: Prepared): Weighed[] {
  const [one, other] = [a.person.birthday, b.person.birthday];
  if (one === null || other === null) return [];
  const day = one.slice(-5);
  const isWhole = one.length === 10 && other.length === 10;
  if (day === other.slice(-5) && (!isWhole || one === other)) {
    const weight = (isWhole ? SAME_DATE : SAME_DAY) - (day === "01-01" ? FIRST_OF_YEAR : 0);
    return [{ kind: "birthday", text: "same birthday", weight }];
  }
  if (isWhole && isNearDate(one, other))
    return [{ kind: "birthday", text: "birthdays that differ by a slip", weight: NEAR_DATE }];
  return [];
}

/** Two of day, month and year agree, or a digit or two, or day and month have changed places. */
function isNearDate(one: string, other: string): boolean {
  const [a, b] = [one.split("-"), other.split("-")];
  const same = a.filter((part, place) => part === b[place]).length;
  return same === 2 || (a[0] === b[0] && a[1] === b[2] && a[2] === b[1]);
}

/** What speaks against it, as the logarithm of a likelihood ratio: never above 0. */
export function weighDenials(a: Prepared, b: Prepared): number {
  let weight = 0;
  if (areApart(linkedInOf(a), linkedInOf(b))) weight += OTHER_PROFILE;
  if (areApart(companiesOf(a), companiesOf(b))) weight += OTHER_ORGANISATION;
  if (areApart([...a.phones.keys()], [...b.phones.keys()])) weight += OTHER_PHONE;
  const places = [[...a.places.keys()], [...b.places.keys()]] as const;
  if (areApart(...places) && !places[0].some((one) => places[1].some((two) => isTypoOf(one, two))))
    weight += OTHER_PLACE;
  if (a.person.birthday !== null && b.person.birthday !== null && weighBirthdays(a, b).length === 0)
    weight += OTHER_DATE;
  return weight;
}

/** Both have some, and none in common. */
function areApart(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((value) => other.includes(value));
}

function linkedInOf({ profiles }: Prepared): string[] {
  return profiles.filter((profile) => profile.startsWith("linkedin:"));
}

function companiesOf({ organisations }: Prepared): string[] {
  return [...organisations.keys()].filter((key) => !key.startsWith("@"));
}
