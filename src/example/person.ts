import type { DayNumber, PartialDay } from "../core/day.ts";
import { given } from "../core/failure.ts";
import type { Home, InventedName } from "./names.ts";
import type { NameForm, Organisation } from "./organisations.ts";
import type { Random } from "./random.ts";

/** What somebody is to the owner. */
export type Relation = "client" | "prospect" | "colleague" | "supplier" | "friend" | "acquaintance";
/** How much somebody is in the files: close, now and then, rarely, once or twice, only named. */
export type Tier = "core" | "regular" | "occasional" | "few" | "card-only" | "profile-only";

/**
 * What is odd about a tie. Only `plain` and `once-strong` people turn up by chance in the mail of others:
 * with the rest it depends on who wrote when.
 */
export type Role =
  "plain" | "once-strong" | "never-answers" | "no-longer-answers" | "only-asks" | "first-meeting" | "gone" | "story";

export interface Job {
  readonly organisation: Organisation;
  readonly title: string;
  /** The first day; the job lasts until the next one begins. */
  readonly from: DayNumber;
  readonly address: string;
}

export interface Phone {
  readonly label: "CELL" | "WORK";
  /** In the international form, with blanks. */
  readonly value: string;
}

/** One invented person. */
export interface Person {
  readonly id: string;
  readonly name: InventedName;
  readonly home: Home;
  readonly tier: Tier;
  readonly relation: Relation;
  /** Oldest first, never empty. */
  readonly jobs: readonly Job[];
  readonly privateAddress?: string;
  readonly metOn: DayNumber;
  readonly phones: readonly Phone[];
  /** Of the LinkedIn profile. */
  readonly slug?: string;
  readonly birthday?: PartialDay;
  readonly role: Role;
}

/** Who stands behind an address: a person's id, or what kind of address it is. */
export type Bearer = string;
export const OWNER = "owner";

/** An address with the name beside it, and the truth about who bears it. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
  readonly is: Bearer;
}

/** Gives the job that somebody has on a day (before the first: the first). */
export function jobOn(person: Person, day: DayNumber): Job {
  return given(person.jobs.findLast((job) => job.from <= day) ?? person.jobs[0], "everybody has a job");
}

/**
 * Tells whether an address was dead on a day: that of a job which somebody has left. Of those who are `gone`
 * nobody knows a new one; they left a year after they were met.
 */
export function isDead(person: Person, address: string, day: DayNumber): boolean {
  if (!person.jobs.some((job) => job.address === address)) return false;
  return jobOn(person, day).address !== address || (person.role === "gone" && day > person.metOn + GONE_AFTER_DAYS);
}
export const GONE_AFTER_DAYS = 365;

/** Tells whether somebody may turn up by chance in the mail of others. */
export function isPlain(person: Person): boolean {
  return person.role === "plain" || person.role === "once-strong";
}

/** Lists every address that somebody ever had. */
export function addressesOf(person: Person): string[] {
  const all = person.jobs.map((job) => job.address);
  return [...new Set(person.privateAddress === undefined ? all : [...all, person.privateAddress])];
}

/** Gives the address that somebody writes from on a day; friends prefer their private one. */
export function mailboxOn(person: Person, day: DayNumber, random: Random): Mailbox {
  const preference = person.relation === "friend" ? 0.9 : 0.12;
  if (person.privateAddress !== undefined && random.chance(preference)) {
    return mailboxAt(person, person.privateAddress, random);
  }
  return mailboxAt(person, jobOn(person, day).address, random);
}

/** Writes somebody's name beside one of their addresses, mostly in the manner of that address. */
export function mailboxAt(person: Person, address: string, random: Random): Mailbox {
  const habit = person.jobs.find((job) => job.address === address)?.organisation.nameForm ?? "nickname";
  const form: NameForm = random.chance(0.9)
    ? habit
    : random.pick(["full", "initial", "native", "none", "family-first"]);
  return { name: writeName(person.name, form), address, is: person.id };
}

/** Writes a name in one of the forms in which mail programs show it. */
export function writeName(name: InventedName, form: NameForm): string {
  switch (form) {
    case "full":
      return name.full;
    case "family-first":
      return `${name.family}, ${name.given}`;
    case "initial":
      return `${name.given.charAt(0)}. ${name.family}`;
    case "nickname":
      return name.nickname === undefined ? name.full : `${name.nickname} ${name.family}`;
    case "native":
      return name.native ?? name.full;
    case "none":
      return "";
  }
}
