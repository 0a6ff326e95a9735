import { type DayNumber, type Instant, dayFromNumber } from "../core/day.ts";
import { type Mailbox, OWNER, type Person } from "./person.ts";
import type { Random } from "./random.ts";
import { workdayBefore } from "./rhythm.ts";
import { OWNER_ZONE } from "./span.ts";
import { type World, ownerAt } from "./world.ts";

export type Response = "ACCEPTED" | "DECLINED" | "TENTATIVE" | "NEEDS-ACTION";

export interface Guest {
  readonly mailbox: Mailbox;
  readonly response: Response;
}

/** How an entry comes again, and where it departs from its rule. */
export interface Repeat {
  readonly rule: "weekly" | "monthly";
  /** Every so many weeks or months. */
  readonly every: number;
  readonly until?: DayNumber;
  readonly leftOut: readonly DayNumber[];
  readonly changed: readonly {
    readonly day: DayNumber;
    readonly to: "moved" | "cancelled" | "declined";
    /** For `moved`: the new day and time. */
    readonly newDay?: DayNumber;
    readonly newMinutes?: number;
  }[];
}

/** One calendar entry, before it is written down. */
export interface Meeting {
  readonly uid: string;
  readonly title: string;
  readonly location: string;
  readonly description: string;
  /** A link by which to join. */
  readonly conference?: string;
  readonly medium: "in-person" | "video" | "phone" | "none";
  readonly zone: string;
  readonly day: DayNumber;
  /** Local start in `zone`; undefined for an entry that lasts whole days. */
  readonly minutes?: number;
  /** Minutes, or days for one that lasts whole days. */
  readonly length: number;
  readonly organiser?: Mailbox;
  /** Everybody, the owner included; empty for what the owner keeps alone. */
  readonly guests: readonly Guest[];
  readonly cancelled: boolean;
  readonly writtenOn: DayNumber;
  readonly repeat?: Repeat;
}

/** Gives the instant at which a single entry, or the first of a series, starts. */
export function startOf(world: World, meeting: Meeting): Instant {
  return world.zone(meeting.zone).instantAt(meeting.day, meeting.minutes ?? 0);
}

const VENUES: readonly string[] = [
  "Café Möwe, Speichergasse 4, Hamburg",
  "Kaffeehaus Anker, Hamburg",
  "Gasthof Zur Schleuse, Fährkamp 12, Hamburg",
  "Teestube Nord, Hamburg",
];

export interface Arrangement {
  readonly person: Person;
  readonly mailbox: Mailbox;
  /** The entry falls on this day, or on the working day before. */
  readonly day: DayNumber;
  readonly manner: "work" | "private";
  readonly form?: "coffee" | "video" | "call";
  readonly title?: string;
  readonly description?: string;
}

/** Arranges a meeting of two: coffee where both live in one city, else mostly a call with or without video. */
export function arrangeMeeting(world: World, random: Random, wish: Arrangement): Meeting {
  const { person } = wish;
  const day = wish.manner === "work" ? workdayBefore(wish.day) : wish.day;
  const near = person.home.city === "Hamburg" || random.chance(0.12);
  const form = wish.form ?? (near ? "coffee" : random.chance(0.65) ? "video" : "call");
  const hour = wish.manner === "work" ? random.int(8, 16) : random.int(10, 19);
  const owner = ownerAt(world, world.ownerZone.instantAt(day, 0), wish.manner);
  const theirs = random.chance(0.4);
  const guests: Guest[] = [
    { mailbox: owner, response: "ACCEPTED" },
    { mailbox: wish.mailbox, response: theirs || random.chance(0.85) ? "ACCEPTED" : "NEEDS-ACTION" },
  ];
  return {
    uid: `${random.code(26)}@calendar.example`,
    day,
    minutes: hour * 60 + random.pick([0, 0, 30]),
    length: form === "coffee" ? random.pick([60, 60, 90]) : random.pick([25, 30, 45, 60]),
    zone: OWNER_ZONE,
    organiser: theirs ? wish.mailbox : owner,
    guests: theirs ? guests : guests.reverse(),
    cancelled: false,
    description: wish.description ?? "",
    writtenOn: day - random.int(2, 9),
    ...formOf(world, random, person, form),
    ...(wish.title === undefined ? {} : { title: wish.title }),
  };
}

function formOf(
  world: World,
  random: Random,
  person: Person,
  form: "coffee" | "video" | "call",
): Pick<Meeting, "title" | "location" | "medium" | "conference"> {
  const [mine, theirs] = [world.owner.name.given, person.name.given];
  switch (form) {
    case "coffee": {
      const title = random.pick([
        `Coffee with ${theirs}`,
        `Lunch ${theirs} / ${mine}`,
        `${theirs} & ${mine}`,
        `Kaffee ${theirs}`,
      ]);
      const near = person.home.city === "Hamburg";
      return { title, location: near ? random.pick(VENUES) : `Station café, ${person.home.city}`, medium: "in-person" };
    }
    case "video":
      return {
        title: random.pick([`${theirs} / ${mine}`, `Catch-up ${theirs} ${person.name.family}`, `Video ${theirs}`]),
        location: "",
        medium: "video",
        // The placeholder that Google's own documents show: it opens no room.
        conference: "https://meet.google.com/abc-defg-hij",
      };
    case "call": {
      const phone = person.phones[0]?.value;
      const title = random.pick([`Call ${person.name.full}`, `Phone call with ${theirs}`, `Telefonat ${theirs}`]);
      return { title, location: phone === undefined ? "" : `Tel. ${phone}`, medium: "phone" };
    }
  }
}

/** Tells whether the owner takes part in an entry. */
export function ownerResponse(meeting: Meeting): Response {
  return meeting.guests.find((guest) => guest.mailbox.is === OWNER)?.response ?? "ACCEPTED";
}

/** Writes a day as invitations by mail do: `Tue 3 May 2026`. */
export function shortDate(day: DayNumber): string {
  const [, weekdayName, dayOfMonth, month, year] =
    /^(\w+), (\d+) (\w+) (\d+)/.exec(new Date(day * 86_400_000).toUTCString()) ?? [];
  return `${weekdayName ?? ""} ${String(Number(dayOfMonth))} ${month ?? ""} ${year ?? dayFromNumber(day)}`;
}
