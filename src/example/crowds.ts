import type { DayNumber } from "../core/day.ts";
import { composeMail } from "./compose.ts";
import type { Mail } from "./mail.ts";
import { OLD_FIRM } from "./organisations.ts";
import { type Mailbox, type Person, isPlain, jobOn, mailboxOn } from "./person.ts";
import type { Random } from "./random.ts";
import { workdayBefore, writingTime } from "./rhythm.ts";
import { isAway } from "./span.ts";
import { isLiveOn } from "./ties.ts";
import { type World, ownerAt, zoneOfBearer } from "./world.ts";

const FIRM_NEWS = [
  "Figures of the quarter",
  "Summer party",
  "New colleagues",
  "Office closed on Friday",
  "Town hall on Monday",
  "Change of the travel rules",
  "A word on the past year",
  "Kantine: neuer Speiseplan",
];
const CIRCULARS = [
  "Minutes of the steering group",
  "Project newsletter",
  "Site visit, practical notes",
  "New dates",
  "Contact list",
];
const GREETINGS = [
  "Season’s greetings",
  "We have moved",
  "New address, new number",
  "Invitation to our open day",
  "Frohe Festtage 🎄",
];

/** Writes the mail that goes to ten and more: the firm's news, circulars of projects, greetings to everybody. */
export function writeCrowds(world: World): Mail[] {
  const random = world.random("crowds");
  return [
    ...firmNews(world, random),
    ...circulars(world, random),
    ...greetings(world, random),
    ...ownersMailings(world, random),
  ];
}

function firmNews(world: World, random: Random): Mail[] {
  const { span, cast } = world;
  const boss = cast.stories.find(({ story }) => story.atOldFirm === true)?.person;
  const mails: Mail[] = [];
  for (let day = span.firstDay + 5; day < span.leftFirmOn; day += random.int(10, 30)) {
    const staff = cast.people.filter((person) => jobOn(person, day).organisation === OLD_FIRM && person.metOn <= day);
    const writer = boss !== undefined && random.chance(0.5) ? boss : random.pick(staff);
    const guests = [...staff.filter((person) => person !== writer), ...strangersOf(random, OLD_FIRM.domain, 14)];
    mails.push(
      crowdMail(world, random, day, writer, random.sample(guests, random.int(14, 45)), random.pick(FIRM_NEWS)),
    );
  }
  return mails;
}

function circulars(world: World, random: Random): Mail[] {
  const { span } = world;
  const mails: Mail[] = [];
  for (let day = span.firstDay + 20; day < span.lastDay - 4; day += random.int(10, 40)) {
    const live = world.ties.filter((tie) => isPlain(tie.person) && isLiveOn(tie, day));
    const writer = live.length === 0 ? undefined : random.pick(live).person;
    if (writer === undefined || (isAway(span, day) && random.chance(0.7))) continue;
    const house = jobOn(writer, day).organisation;
    const around = world.cast.people.filter(
      (person) =>
        person !== writer &&
        isPlain(person) &&
        person.tier !== "profile-only" &&
        jobOn(person, day).organisation === house,
    );
    const guests = [...around, ...strangersOf(random, house.domain, random.int(11, 18))];
    mails.push(crowdMail(world, random, day, writer, guests, random.pick(CIRCULARS)));
  }
  return mails;
}

function greetings(world: World, random: Random): Mail[] {
  const { span, cast } = world;
  const plain = cast.people.filter((person) => isPlain(person) && person.tier !== "profile-only");
  const writers = plain.filter((person) => person.tier !== "card-only" && person.metOn < span.lastDay - 100);
  return random.sample(writers, 70).map((writer) => {
    const day = random.int(Math.max(span.firstDay, writer.metOn), span.lastDay - 60);
    const others = plain.filter((person) => person !== writer);
    const guests: (Person | Mailbox)[] = [
      ...random.sample(others, random.int(4, 14)),
      ...strangersOf(random, "inbox.example", 9),
    ];
    if (random.chance(0.5)) guests.push(...strangersOf(random, "postbox.example", random.int(10, 35)));
    return crowdMail(world, random, day, writer, guests, random.pick(GREETINGS));
  });
}

/** What the owner sends to many: greetings at the turn of the year, and the news of the own firm. */
function ownersMailings(world: World, random: Random): Mail[] {
  const { span, cast } = world;
  const mails: Mail[] = [];
  const send = (day: DayNumber, subject: string, body: string, hidden: boolean): void => {
    if (day >= span.lastDay || isAway(span, day)) return;
    const known = cast.people.filter(
      (person) => person.metOn < day && person.tier !== "profile-only" && isPlain(person),
    );
    const guests = random.sample(known, random.int(28, 60)).map((person) => mailboxOn(person, day, random));
    if (guests.length < 12) return;
    const at = writingTime(random, world.ownerZone, workdayBefore(day), "work");
    const from = ownerAt(world, at, "work");
    const to = { to: hidden ? [from] : guests, bcc: hidden ? guests : [] };
    mails.push(composeMail(world, random, { at, kind: "crowd", from, subject, body, ...to }));
  };
  for (let year = 0; year < 10; year++) {
    const day = span.firstDay + Math.round((year + 0.6) * 365.25);
    send(day, "A greeting to all of you", "Thank you for this year, and a good one to come.", year % 2 === 0);
  }
  send(span.leftFirmOn - 3, "Good-bye, and my new address", "From next week I work on my own account.", true);
  return mails;
}

function crowdMail(
  world: World,
  random: Random,
  around: DayNumber,
  writer: Person,
  guests: readonly (Person | Mailbox)[],
  subject: string,
): Mail {
  const day = workdayBefore(around);
  const at = writingTime(random, zoneOfBearer(world, writer.id), day, "work");
  const boxes = guests.map((guest) => ("address" in guest ? guest : mailboxOn(guest, day, random)));
  const owner = ownerAt(world, at, "work");
  const inTo = random.chance(0.4);
  return composeMail(world, random, {
    at,
    kind: "crowd",
    from: mailboxOn(writer, day, random),
    to: inTo ? [...boxes, owner] : [boxes[0] ?? owner],
    cc: inTo ? [] : [...boxes.slice(1), owner],
    subject,
    body: "For your information, to all of you.",
  });
}

const STRANGERS =
  "accounts anke bo carla dev eike fenja gerd hr imke jos kai lou merle nils olga pia quirin rieke sven tjark uwe vera wim yara zoe".split(
    " ",
  );

/** Invents addresses that turn up among many others only, and stand for nobody in the network. */
function strangersOf(random: Random, domain: string, count: number): Mailbox[] {
  const first = random.int(0, 5);
  return STRANGERS.slice(first, first + count).map((local) => ({
    name: "",
    address: `${local}.team@${domain}`,
    is: "stranger",
  }));
}
