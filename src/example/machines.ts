import type { DayNumber, Instant } from "../core/day.ts";
import { composeMail } from "./compose.ts";
import type { Mail } from "./mail.ts";
import { type Mailbox, OWNER, isPlain, mailboxOn } from "./person.ts";
import type { Random } from "./random.ts";
import { answerTime, workdayBefore, writingTime } from "./rhythm.ts";
import { isAway } from "./span.ts";
import { type World, ownerAt, ownerDay } from "./world.ts";

interface Newsletter {
  readonly name: string;
  readonly address: string;
  readonly everyDays: number;
  /** Which marks it bears: real ones bear some, seldom all. */
  readonly marks: readonly ("unsubscribe" | "bulk" | "list-id")[];
}

const NEWSLETTERS: readonly Newsletter[] = [
  { name: "Harbour Weekly", address: "news@harbourweekly.example", everyDays: 7, marks: ["unsubscribe", "bulk"] },
  { name: "The Pallet", address: "hello@thepallet.example", everyDays: 7, marks: ["unsubscribe", "list-id"] },
  { name: "Freight Watch", address: "newsletter@freightwatch.example", everyDays: 14, marks: ["unsubscribe"] },
  { name: "Kulturhaus Elbe", address: "programm@kulturhaus.example", everyDays: 30, marks: ["bulk"] },
  { name: "Bahnkurier", address: "angebote@bahnkurier.example", everyDays: 10, marks: ["unsubscribe", "bulk"] },
  { name: "Shoe Store", address: "offers@shoestore.example", everyDays: 9, marks: ["unsubscribe", "bulk"] },
  { name: "Operations Review", address: "digest@opsreview.example", everyDays: 30, marks: ["unsubscribe"] },
  { name: "Sailing Club", address: "rundbrief@segelverein.example", everyDays: 45, marks: ["bulk"] },
];

interface Robot {
  readonly name: string;
  readonly address: string;
  readonly everyDays: number;
  readonly subjects: readonly string[];
  readonly headers: readonly string[];
}

const ROBOTS: readonly Robot[] = [
  {
    name: "Bookshop Orders",
    address: "no-reply@bookshop.example",
    everyDays: 40,
    subjects: ["Your receipt", "Your order has been sent"],
    headers: [],
  },
  {
    name: "Railways",
    address: "noreply@railways.example",
    everyDays: 14,
    subjects: ["Your ticket", "Buchungsbestätigung", "Your train is late"],
    headers: ["Auto-Submitted: auto-generated"],
  },
  {
    name: "Bank",
    address: "donotreply@bank.example",
    everyDays: 30,
    subjects: ["Your statement is ready"],
    headers: ["Precedence: junk"],
  },
  {
    name: "Ticket system",
    address: "tickets@support.example",
    everyDays: 50,
    subjects: ["[Ticket 4711] received", "[Ticket 5120] closed"],
    headers: ["Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All"],
  },
  {
    name: "Network notices",
    address: "notifications-noreply@network.example",
    everyDays: 12,
    subjects: ["You have 3 new invitations", "People are looking at your profile"],
    headers: ["List-Unsubscribe: <https://network.example/unsubscribe>"],
  },
];

interface MailingList {
  readonly name: string;
  readonly address: string;
  readonly id: string;
  readonly everyDays: number;
  readonly subjects: readonly string[];
}

const LISTS: readonly MailingList[] = [
  {
    name: "Supply forum",
    address: "forum@lists.supplyforum.example",
    id: "forum.lists.supplyforum.example",
    everyDays: 10,
    subjects: [
      "Lead times from the south",
      "Which tool for slotting?",
      "Reading group",
      "Job at the harbour",
      "Forecasts",
    ],
  },
  {
    name: "Alumni Nord",
    address: "alumni@lists.alumninord.example",
    id: "alumni-nord.lists.alumninord.example",
    everyDays: 21,
    subjects: ["Stammtisch am Donnerstag", "Who is in town?", "Looking for a flat", "Ten years already"],
  },
];

/** Writes what machines send, and the traffic of mailing lists. */
export function writeMachineMail(world: World): Mail[] {
  return [
    ...NEWSLETTERS.flatMap((newsletter) => writeNewsletter(world, newsletter)),
    ...ROBOTS.flatMap((robot) => writeRobot(world, robot)),
    ...LISTS.flatMap((list) => writeList(world, list)),
    ...writeColumn(world),
  ];
}

/** A mail that goes to one of the owner's addresses, whichever was given to the machine. */
function receive(world: World, at: Instant): Mailbox {
  return { ...ownerAt(world, at, "private"), name: "" };
}

function daysEvery(world: World, random: Random, everyDays: number): DayNumber[] {
  const { span } = world;
  const days: DayNumber[] = [];
  // Subscriptions begin and end; half of them last to the end.
  const from = span.firstDay + random.int(0, 1200);
  const to = random.chance(0.5) ? span.lastDay : random.int(from + 700, span.lastDay);
  for (let day = from; day <= to; day += Math.max(1, Math.round(everyDays * (0.8 + 0.4 * random.next()))))
    days.push(day);
  return days;
}

function writeNewsletter(world: World, newsletter: Newsletter): Mail[] {
  const random = world.random(`newsletter ${newsletter.address}`);
  const domain = newsletter.address.split("@")[1] ?? "";
  const headers: string[] = [];
  if (newsletter.marks.includes("unsubscribe"))
    headers.push(`List-Unsubscribe: <https://${domain}/unsubscribe?u=${random.code(8)}>`);
  if (newsletter.marks.includes("bulk")) headers.push("Precedence: bulk");
  if (newsletter.marks.includes("list-id")) headers.push(`List-Id: ${newsletter.name} <${random.code(10)}.${domain}>`);
  return daysEvery(world, random, newsletter.everyDays).map((day, n) => {
    const at = writingTime(random, world.ownerZone, day, "work");
    return composeMail(world, random, {
      at,
      kind: "bulk",
      from: { name: newsletter.name, address: newsletter.address, is: "robot" },
      to: [receive(world, at)],
      subject: `${newsletter.name} №${n + 1}`,
      body: "All of this week's news, at a glance.",
      headers,
    });
  });
}

function writeRobot(world: World, robot: Robot): Mail[] {
  const random = world.random(`robot ${robot.address}`);
  return daysEvery(world, random, robot.everyDays).map((day) => {
    const at = writingTime(random, world.ownerZone, day, "private");
    return composeMail(world, random, {
      at,
      kind: "automatic",
      from: { name: robot.name, address: robot.address, is: "robot" },
      to: [receive(world, at)],
      subject: random.pick(robot.subjects),
      body: "This message was written by a machine. Please do not answer it.",
      headers: robot.headers,
    });
  });
}

/** A contact who also sends a column to many: bulk mail from a person's own address. */
function writeColumn(world: World): Mail[] {
  const random = world.random("column");
  const writer = world.cast.people.find((person) => person.tier === "regular" && isPlain(person));
  if (writer === undefined) return [];
  const days = daysEvery(world, random, 30).filter((day) => day > writer.metOn);
  return days.map((day) => {
    const at = writingTime(random, world.ownerZone, day, "work");
    return composeMail(world, random, {
      at,
      kind: "bulk",
      from: mailboxOn(writer, day, random),
      to: [receive(world, at)],
      subject: `A letter from the workshop, ${random.int(1, 99)}`,
      body: "Dear readers, here is my column of the month.",
      headers: ["List-Unsubscribe: <https://letters.example/leave>", "Precedence: bulk"],
    });
  });
}

/** The traffic of a list: strangers and a few contacts talk; the owner too, now and then. */
function writeList(world: World, list: MailingList): Mail[] {
  const random = world.random(`list ${list.address}`);
  const { span } = world;
  const to: Mailbox = { name: list.name, address: list.address, is: "list" };
  const members = world.cast.people.filter((person) => isPlain(person) && person.tier === "occasional").slice(0, 8);
  const strangers = "alva bent clea drago elin fabio gesa hugo".split(" ").map((name): Mailbox => ({
    name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    address: `${name}@member.example`,
    is: "stranger",
  }));
  const headers = [
    `List-Id: ${list.name} <${list.id}>`,
    `List-Post: <mailto:${list.address}>`,
    `List-Unsubscribe: <mailto:${list.address.replace("@", "-leave@")}>`,
    "Precedence: list",
  ];
  const tag = `[${list.name}] `;
  const mails: Mail[] = [];
  for (const day of daysEvery(world, random, list.everyDays)) {
    let at = writingTime(random, world.ownerZone, workdayBefore(day), "private");
    let last: Mail | undefined;
    const subject = random.pick(list.subjects);
    for (let left = Math.round(random.spread(2, 0.7)); left >= 0; left--) {
      const by = random.next();
      const away = isAway(span, ownerDay(world, at));
      const from =
        by < 0.05 && !away
          ? ownerAt(world, at, "private")
          : by < 0.25 && members.length > 0
            ? mailboxOn(random.pick(members), ownerDay(world, at), random)
            : random.pick(strangers);
      const mail = composeMail(world, random, {
        at,
        kind: "list",
        from,
        to: [to],
        // The list puts its tag on what it sends out; the owner's own copy of a post bears none.
        subject: from.is === OWNER ? subject : last === undefined ? tag + subject : `Re: ${tag}${subject}`,
        body: "I have wondered about that as well. Has anybody tried?",
        ...(last === undefined ? {} : { answers: last }),
        headers: from.is === OWNER ? [] : headers,
      });
      mails.push(mail);
      last = mail;
      at = answerTime(random, world.ownerZone, at, 8, "private");
    }
  }
  return mails;
}

/** Mail from addresses that several people read: info@, office@, sales@. */
export function writeSharedMail(world: World): Mail[] {
  return world.shared.flatMap((address) => {
    const random = world.random(`shared ${address}`);
    const days = daysEvery(world, random, 120);
    return days.flatMap((day) => {
      const at = writingTime(random, world.ownerZone, workdayBefore(day), "work");
      if (isAway(world.span, day)) return [];
      const name = random.pick(["Office", "The team", "Reception", ""]);
      const first = composeMail(world, random, {
        at,
        from: { name, address, is: "shared" },
        to: [ownerAt(world, at, "work")],
        subject: random.pick(["Opening hours", "Parking for your visit", "Your badge", "Room on Tuesday"]),
        body: "Please let us know by Friday.",
      });
      const later = answerTime(random, world.ownerZone, at, 4, "work");
      if (random.chance(0.4) || isAway(world.span, ownerDay(world, later))) return [first];
      const from = ownerAt(world, later, "work");
      const answer = {
        at: later,
        from,
        to: [first.from],
        subject: first.subject,
        body: "Thank you, noted.",
        answers: first,
      };
      return [first, composeMail(world, random, answer)];
    });
  });
}
