import { type DayNumber, dayFromNumber, weekday } from "../core/day.ts";
import { type Guest, type Meeting, type Repeat, arrangeMeeting } from "./meeting.ts";
import { OLD_FIRM } from "./organisations.ts";
import { type Mailbox, type Person, isPlain, jobOn, mailboxOn } from "./person.ts";
import type { Random } from "./random.ts";
import { isHoliday, workdayBefore } from "./rhythm.ts";
import { OWNER_ZONE, isAway } from "./span.ts";
import { isLiveOn } from "./ties.ts";
import { type World, ownerAt } from "./world.ts";

/** Writes what stands in the calendar beside the meetings that mail led to. */
export function fillCalendar(world: World): Meeting[] {
  const random = world.random("engagements");
  return [
    ...weeklyTalks(world, random),
    ...transatlanticCalls(world, random),
    allHands(world, random),
    ...largeAndSmallRounds(world, random),
    ...firstMeetings(world, random),
    ...comingWeeks(world, random),
    ...ownDays(world, random),
  ];
}

function plainOf(world: World, tier: string): Person[] {
  return world.cast.people.filter((person) => person.tier === tier && isPlain(person));
}

function pair(world: World, random: Random, person: Person, day: DayNumber): { organiser: Mailbox; guests: Guest[] } {
  const owner = ownerAt(world, world.ownerZone.instantAt(day, 0), "work");
  const theirs: Guest = { mailbox: mailboxOn(person, day, random), response: "ACCEPTED" };
  return { organiser: owner, guests: [theirs, { mailbox: owner, response: "ACCEPTED" }] };
}

/** A weekly talk by video with a close colleague, until the long absence and again after it. */
function weeklyTalks(world: World, random: Random): Meeting[] {
  const { span } = world;
  const person = plainOf(world, "core").find(({ relation }) => relation !== "friend");
  if (person === undefined) return [];
  const stretches: [DayNumber, DayNumber | undefined][] = [
    [Math.max(person.metOn + 30, span.absence.from - 800), span.absence.from - 8],
    [Math.max(person.metOn + 30, span.absence.to + 15), undefined],
  ];
  return stretches
    .filter(([from, until]) => until === undefined || from < until - 60)
    .map(([from, until]): Meeting => {
      const first = onWeekday(from, 2);
      return {
        ...single(random, first, 10 * 60),
        title: `1:1 ${person.name.given}`,
        medium: "video",
        conference: "https://zoom.us/j/0000000000",
        length: 30,
        ...pair(world, random, person, first),
        repeat: weekly(random, first, until, span.lastDay, 1),
      };
    });
}

/** A monthly call across the ocean, in the zone of the other: its hour here shifts when the clocks do. */
function transatlanticCalls(world: World, random: Random): Meeting[] {
  const { span } = world;
  const circle = [...plainOf(world, "core"), ...plainOf(world, "regular")];
  const person =
    circle.find(({ home }) => home.zone.startsWith("America/")) ?? circle.find(({ home }) => home.zone !== OWNER_ZONE);
  if (person === undefined) return [];
  const first = Math.max(person.metOn + 20, span.absence.to + 40);
  const dayOfMonth = Number(dayFromNumber(first).slice(8));
  const from = dayOfMonth > 28 ? first + 5 : first;
  return [
    {
      ...single(random, from, 11 * 60),
      zone: person.home.zone,
      title: `Call ${person.name.full}`,
      medium: "phone",
      length: 45,
      ...pair(world, random, person, from),
      repeat: { rule: "monthly", every: 1, leftOut: [], changed: [] },
    },
  ];
}

/** The old firm's Monday round: too many for contact. */
function allHands(world: World, random: Random): Meeting {
  const { span, cast } = world;
  const first = onWeekday(span.firstDay + 40, 1);
  const staff = cast.people.filter(
    (person) => jobOn(person, first).organisation === OLD_FIRM && person.tier !== "profile-only",
  );
  const strangers = "anke bo carla dev eike fenja gerd imke jos kai lou merle nils olga pia quirin".split(" ");
  const guests: Guest[] = [
    ...staff.map((person) => mailboxOn(person, first, random)),
    ...strangers.map((local): Mailbox => ({ name: "", address: `${local}.team@${OLD_FIRM.domain}`, is: "stranger" })),
    ownerAt(world, world.ownerZone.instantAt(first, 0), "work"),
  ].map((mailbox) => ({ mailbox, response: random.chance(0.8) ? "ACCEPTED" : "NEEDS-ACTION" }));
  return {
    ...single(random, first, 9 * 60),
    title: "All hands",
    location: "Großer Saal",
    medium: "in-person",
    length: 60,
    organiser: { name: "Office", address: `office@${OLD_FIRM.domain}`, is: "shared" },
    guests,
    repeat: weekly(random, first, span.leftFirmOn - 1, span.lastDay, 1),
  };
}

/** Rounds of three to five with a client, and steering groups of a dozen and more. */
function largeAndSmallRounds(world: World, random: Random): Meeting[] {
  const { span } = world;
  const meetings: Meeting[] = [];
  for (let day = span.firstDay + 60; day < span.lastDay - 3; day += random.int(20, 60)) {
    const workday = workdayBefore(day);
    const live = world.ties.filter(
      (tie) => isPlain(tie.person) && isLiveOn(tie, workday) && tie.person.relation !== "friend",
    );
    if (isAway(span, workday) || isHoliday(workday) || live.length < 20) continue;
    const large = random.chance(0.4);
    const host = random.pick(live).person;
    const house = jobOn(host, workday).organisation;
    const colleagues = live.map((tie) => tie.person).filter((person) => jobOn(person, workday).organisation === house);
    const company = large
      ? random.sample(live, random.int(13, 22)).map((tie) => tie.person)
      : random.sample(colleagues, random.int(2, 4));
    if (company.length < 2) continue;
    const owner = ownerAt(world, world.ownerZone.instantAt(workday, 0), "work");
    const boxes = company.map((person) => mailboxOn(person, workday, random));
    meetings.push({
      ...single(random, workday, random.pick([9, 10, 14]) * 60),
      title: large ? `Steering group ${house.name}` : `Workshop ${house.name}`,
      location: `${house.name}, ${host.home.city}`,
      medium: "in-person",
      length: large ? 120 : 180,
      organiser: boxes[0] ?? owner,
      guests: [
        ...boxes.map((mailbox): Guest => ({ mailbox, response: random.chance(0.06) ? "DECLINED" : "ACCEPTED" })),
        { mailbox: owner, response: "ACCEPTED" },
      ],
    });
  }
  return meetings;
}

/** Coffees of the last weeks with somebody new, after which nobody has written yet. */
function firstMeetings(world: World, random: Random): Meeting[] {
  return world.cast.people
    .filter((person) => person.role === "first-meeting")
    .map((person) => {
      const mailbox = mailboxOn(person, person.metOn, random);
      const title = `Coffee with ${person.name.full}`;
      const wish = { person, mailbox, day: person.metOn, manner: "work", form: "coffee", title } as const;
      const meeting = arrangeMeeting(world, random, wish);
      return { ...meeting, guests: meeting.guests.map((guest) => ({ ...guest, response: "ACCEPTED" as const })) };
    });
}

/** What is arranged for the coming two weeks. */
function comingWeeks(world: World, random: Random): Meeting[] {
  const { span } = world;
  const circle = random.sample([...plainOf(world, "core").slice(1, 6), ...plainOf(world, "regular").slice(8, 14)], 4);
  return circle.map((person, n) => {
    const day = span.lastDay + 2 + 3 * n;
    const meeting = arrangeMeeting(world, random, {
      person,
      mailbox: mailboxOn(person, span.lastDay, random),
      // On a weekend the working day before may be past: then the Monday after.
      day: workdayBefore(day) <= span.lastDay ? day + 2 : day,
      manner: "work",
    });
    return { ...meeting, writtenOn: span.lastDay - random.int(1, 5) };
  });
}

/** What the owner does alone, and days that bear a note: holidays, trips, the conference of the last weeks. */
function ownDays(world: World, random: Random): Meeting[] {
  const { span } = world;
  const alone = (day: DayNumber, title: string, location = ""): Meeting => ({
    ...single(random, day, 15 * 60),
    title,
    location,
    length: 45,
  });
  const whole = (day: DayNumber, title: string, length: number, location = ""): Meeting => ({
    ...entryOn(random, day),
    title,
    location,
    length,
  });
  const meetings: Meeting[] = [
    whole(workdayBefore(span.lastDay - 10) - 1, "Northern Supply Days", 2, "Bremen"),
    whole(span.lastDay + 9, "Trip to Rotterdam", 3, "Rotterdam"),
    alone(span.lastDay + 4, "Dentist"),
  ];
  for (let year = 0; year < 10; year++) {
    const day = span.firstDay + Math.round(year * 365.25);
    meetings.push(whole(day + random.int(150, 220), "Holidays in Denmark", random.int(7, 14), "Ærø"));
    for (let n = 0; n < 5; n++) {
      const free = workdayBefore(day + random.int(5, 350));
      if (!isAway(span, free))
        meetings.push(alone(free, random.pick(["Dentist", "Focus time", "Tax papers", "Pick up the parcel"])));
    }
  }
  return meetings;
}

function single(random: Random, day: DayNumber, minutes: number): Meeting {
  return { ...entryOn(random, day), minutes };
}

/** An entry for a whole day, of the owner alone: what the others add to. */
function entryOn(random: Random, day: DayNumber): Meeting {
  return {
    uid: `${random.code(26)}@calendar.example`,
    title: "",
    location: "",
    description: "",
    medium: "none",
    zone: OWNER_ZONE,
    day,
    length: 30,
    guests: [],
    cancelled: false,
    writtenOn: day - random.int(3, 20),
  };
}

/** A weekly rule with what befalls such rules: holidays left out, some moved, cancelled or declined. */
function weekly(
  random: Random,
  first: DayNumber,
  until: DayNumber | undefined,
  lastDay: DayNumber,
  every: number,
): Repeat {
  const days: DayNumber[] = [];
  for (let day = first + 7 * every; day <= Math.min(until ?? lastDay, lastDay - 14); day += 7 * every) days.push(day);
  const leftOut = days.filter((day) => isHoliday(day) || random.chance(0.03));
  const odd = random.sample(
    days.filter((day) => !leftOut.includes(day)),
    7,
  );
  return {
    rule: "weekly",
    every,
    ...(until === undefined ? {} : { until }),
    leftOut,
    changed: odd
      .sort((a, b) => a - b)
      .map((day, n) => {
        if (n % 3 === 1) return { day, to: "cancelled" };
        if (n % 3 === 2) return { day, to: "declined" };
        return { day, to: "moved", newDay: day + 1, newMinutes: 16 * 60 };
      }),
  };
}

function onWeekday(day: DayNumber, wanted: number): DayNumber {
  return day + ((wanted - weekday(dayFromNumber(day)) + 7) % 7);
}
