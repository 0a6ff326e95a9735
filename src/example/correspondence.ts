import type { DayNumber, Instant } from "../core/day.ts";
import { type Chat, composeChat } from "./chat.ts";
import { composeMail } from "./compose.ts";
import type { Mail, MailNature } from "./mail.ts";
import { type Meeting, arrangeMeeting, ownerResponse, shortDate, startOf } from "./meeting.ts";
import { composeAbsence, composeBounce, isOutOfOffice } from "./notices.ts";
import { type Mailbox, OWNER, type Person, isDead, isPlain, jobOn, mailboxAt, mailboxOn } from "./person.ts";
import type { Random } from "./random.ts";
import { type Start, answerTime, startDays, writingTime } from "./rhythm.ts";
import { isAway } from "./span.ts";
import { type Tie, isLiveOn } from "./ties.ts";
import { pickBody, pickReply, pickSubject } from "./topics.ts";
import { type World, ownerAt, ownerDay, zoneOfBearer } from "./world.ts";

/** What passed between the owner and one person. */
export interface Exchange {
  readonly mails: Mail[];
  readonly meetings: Meeting[];
  readonly chats: Chat[];
}

/** One tie while its history is written. */
export interface Pen {
  readonly world: World;
  readonly tie: Tie;
  readonly random: Random;
  readonly manner: "work" | "private";
  readonly subjects: Set<string>;
  readonly exchange: Exchange;
  /** The address from which the owner last had word: where the owner writes to. */
  known: string | undefined;
}

/** Writes the whole history of a tie, but for the scenes of its story. */
export function correspond(world: World, tie: Tie): Pen {
  const pen: Pen = {
    world,
    tie,
    random: world.random(`correspondence ${tie.person.id}`),
    manner: tie.person.relation === "friend" ? "private" : "work",
    subjects: new Set(),
    exchange: { mails: [], meetings: [], chats: [] },
    known: undefined,
  };
  const starts = startDays(world.random(`rhythm ${tie.person.id}`), world.span, tie.phases, pen.manner);
  for (const start of starts) converse(pen, start);
  return pen;
}

function converse(pen: Pen, { day, phase }: Start): void {
  const { world, tie, random } = pen;
  const away = isAway(world.span, day);
  if (away && !random.chance(tie.person.tier === "core" ? 0.12 : 0.04)) return;
  const starter = away || !random.chance(phase.ownerStarts) ? tie.person.id : OWNER;
  if (tie.chatFrom !== undefined && day >= tie.chatFrom) return chatAbout(pen, day, starter);
  const asks = tie.person.role === "only-asks";
  const subject = pickSubject(random, asks ? "asks" : tie.person.relation, day, pen.subjects);
  const forwards = !asks && random.chance(0.03);
  const companions = asks ? [] : pickCompanions(pen, day);
  const last = exchangeMails(pen, {
    day,
    starter,
    subject: forwards ? `${random.pick(["Fwd", "FW", "WG"])}: ${subject}` : subject,
    nature: forwards ? "forward" : "opening",
    companions,
    theyAnswer: phase.theyAnswer,
    ownerAnswers: phase.ownerAnswers,
  });
  if (last !== undefined && random.chance(phase.meets)) meetAfter(pen, last);
}

/** Draws who else gets the message: mostly nobody, at times a colleague or a few. */
function pickCompanions(pen: Pen, day: DayNumber): Person[] {
  const { world, tie, random } = pen;
  const count = random.chance(0.08) ? 1 : random.chance(0.05) ? random.int(3, 5) : 0;
  if (count === 0 || tie.person.role !== "plain" || pen.manner === "private") return [];
  const house = jobOn(tie.person, day).organisation;
  const colleagues = world.ties.filter(
    (other) =>
      other !== tie && isPlain(other.person) && isLiveOn(other, day) && jobOn(other.person, day).organisation === house,
  );
  return random.sample(colleagues, count).map((other) => other.person);
}

interface Talk {
  readonly day: DayNumber;
  readonly starter: string;
  readonly subject: string;
  readonly nature: MailNature;
  readonly companions: readonly Person[];
  readonly theyAnswer: number;
  readonly ownerAnswers: number;
}

/** Writes messages to and fro until somebody lets it rest; gives the last one. */
function exchangeMails(pen: Pen, talk: Talk): Mail | undefined {
  const { world, tie, random } = pen;
  const cc = talk.companions.map((person) => mailboxOn(person, talk.day, random));
  const starterZone = zoneOfBearer(world, talk.starter);
  const first = writeOpening(pen, talk, cc, writingTime(random, starterZone, talk.day, pen.manner));
  let last = first;
  for (let round = 0; last !== undefined; round++) {
    const ownersTurn = last.from.is !== OWNER;
    const fresh = last.at > world.span.end - 45 * 86_400_000;
    const likely =
      round > 0 ? (ownersTurn ? 0.6 : 0.5) : ownersTurn ? (fresh ? 0.99 : talk.ownerAnswers) : talk.theyAnswer;
    if (!random.chance(likely)) return last;
    const away = !ownersTurn && last.to[0] !== undefined && round < 2 && isOutOfOffice(world, random, last.at);
    if (away && last.to[0] !== undefined) put(pen, composeAbsence(world, random, last, last.to[0]));
    const from = ownersTurn ? OWNER : tie.person.id;
    const hours = ownersTurn ? (fresh ? 2 : 6) : tie.answerHours + (away ? random.int(70, 280) : 0);
    const at = answerTime(random, zoneOfBearer(world, from), last.at, hours, pen.manner);
    const answer = put(pen, ownersTurn ? ownersAnswer(pen, last, at) : theirAnswer(pen, last, at));
    if (answer === undefined) return last;
    last = answer;
  }
  return last;
}

function writeOpening(pen: Pen, talk: Talk, cc: readonly Mailbox[], at: Instant): Mail | undefined {
  const { world, tie, random } = pen;
  const { subject, nature } = talk;
  const draft = { subject, nature, cc, body: pickBody(random) };
  if (talk.starter !== OWNER) {
    const from = mailboxOn(tie.person, talk.day, random);
    pen.known = from.address;
    return put(pen, composeMail(world, random, { ...draft, at, from, to: [ownerAsKnown(pen, at)] }));
  }
  const from = ownerAt(world, at, pen.manner);
  const to = addressFor(pen, talk.day);
  const sent = put(pen, composeMail(world, random, { ...draft, at, from, to: [to] }));
  if (sent === undefined || !isDead(tie.person, to.address, talk.day)) return sent;
  put(pen, composeBounce(world, random, sent, to.address));
  pen.known = undefined;
  if (tie.person.role === "gone" || !random.chance(0.8)) return undefined;
  const later = (at + random.int(20, 200) * 60_000) as Instant;
  return put(pen, composeMail(world, random, { ...draft, at: later, from, to: [addressFor(pen, talk.day)] }));
}

/** Some go on writing to the old firm's address for a few months after the owner has left. */
function ownerAsKnown(pen: Pen, at: Instant): Mailbox {
  const { world, random } = pen;
  const current = ownerAt(world, at, pen.manner);
  const late = ownerDay(world, at) - world.span.leftFirmOn;
  if (pen.manner === "work" && late >= 0 && late < 120 && random.chance(0.2)) {
    return { ...current, address: world.owner.oldAddress };
  }
  return random.chance(0.05) ? { ...current, address: world.owner.privateAddress } : current;
}

/** The owner writes where the last word came from, now and then to an address that is dead by then. */
function addressFor(pen: Pen, day: DayNumber): Mailbox {
  const { tie, random } = pen;
  const known = pen.known;
  if (known === undefined) return mailboxOn(tie.person, day, random);
  if (isDead(tie.person, known, day) && random.chance(0.15)) return mailboxOn(tie.person, day, random);
  return mailboxAt(tie.person, known, random);
}

function ownersAnswer(pen: Pen, last: Mail, at: Instant): Mail {
  const { world, random } = pen;
  const others = [...last.to, ...last.cc].filter((mailbox) => mailbox.is !== OWNER);
  const written = [...last.to, ...last.cc].find((mailbox) => mailbox.is === OWNER);
  const usual = ownerAt(world, at, pen.manner);
  const from =
    written === undefined || written.address === world.owner.oldAddress
      ? usual
      : { ...usual, address: written.address };
  return composeMail(world, random, {
    at,
    from,
    to: [last.from],
    cc: others,
    subject: last.subject,
    body: pickReply(random),
    answers: last,
  });
}

/** The answer of the one who was asked, or, with an assistant, mostly theirs; now and then a colleague's. */
function theirAnswer(pen: Pen, last: Mail, at: Instant): Mail {
  const { world, tie, random } = pen;
  const day = ownerDay(world, at);
  const assistant = tie.story?.assistant;
  const companions = last.cc.filter((mailbox) => mailbox.is !== OWNER);
  const usual = last.to.find((mailbox) => mailbox.is === tie.person.id && !isDead(tie.person, mailbox.address, day));
  let from = usual === undefined || random.chance(0.1) ? mailboxOn(tie.person, day, random) : usual;
  if (assistant !== undefined && random.chance(0.9)) from = mailboxOn(assistant, day, random);
  else if (companions.length > 0 && random.chance(0.25)) from = random.pick(companions);
  else pen.known = from.address;
  const others = [...last.to, ...last.cc].filter((mailbox) => mailbox.is !== from.is && mailbox.is !== OWNER);
  return composeMail(world, random, {
    at,
    from,
    to: [last.from],
    cc: others,
    subject: last.subject,
    body: pickReply(random),
    answers: last,
  });
}

/** Arranges a meeting some days after a message; at times an invitation goes by mail, and thanks follow. */
function meetAfter(pen: Pen, last: Mail): void {
  const { world, tie, random } = pen;
  const day = ownerDay(world, last.at) + random.int(2, 12);
  if (day > world.span.lastDay - 2 || isAway(world.span, day)) return;
  const mailbox = mailboxOn(tie.person, day, random);
  const arranged = arrangeMeeting(world, random, { person: tie.person, mailbox, day, manner: pen.manner });
  const fate = random.next();
  const meeting: Meeting = {
    ...arranged,
    writtenOn: ownerDay(world, last.at),
    cancelled: fate < 0.04,
    guests: arranged.guests.map((guest) =>
      fate > 0.97 && guest.mailbox.is === OWNER ? { ...guest, response: "DECLINED" } : guest,
    ),
  };
  pen.exchange.meetings.push(meeting);
  if (pen.manner === "work" && random.chance(0.25)) inviteByMail(pen, meeting, last.at);
  if (!meeting.cancelled && ownerResponse(meeting) === "ACCEPTED" && random.chance(0.25)) thankFor(pen, meeting);
}

function inviteByMail(pen: Pen, meeting: Meeting, after: Instant): void {
  const { world, random } = pen;
  const [organiser, guest] = [meeting.organiser, meeting.guests.find(({ mailbox }) => mailbox !== meeting.organiser)];
  if (organiser === undefined || guest === undefined) return;
  const when = `${meeting.title} @ ${shortDate(meeting.day)}`;
  const contentType = 'text/calendar; charset=UTF-8; method="REQUEST"';
  const at = (after + random.int(5, 90) * 60_000) as Instant;
  const body = `BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:${meeting.uid}\nEND:VEVENT\nEND:VCALENDAR`;
  const common = { kind: "invitation", contentType } as const;
  const to = guest.mailbox;
  const invitation = composeMail(world, random, {
    ...common,
    at,
    from: organiser,
    to: [to],
    subject: `Invitation: ${when}`,
    body,
  });
  if (put(pen, invitation) === undefined || guest.response !== "ACCEPTED") return;
  put(
    pen,
    composeMail(world, random, {
      ...common,
      at: answerTime(random, zoneOfBearer(world, to.is), at, 3, "work"),
      contentType: contentType.replace("REQUEST", "REPLY"),
      from: to,
      to: [organiser],
      subject: `Accepted: ${when}`,
      body: body.replace("REQUEST", "REPLY"),
      answers: invitation,
    }),
  );
}

function thankFor(pen: Pen, meeting: Meeting): void {
  const { world, tie, random } = pen;
  const day = world.ownerZone.dayNumberAt(startOf(world, meeting)) + 1;
  exchangeMails(pen, {
    day,
    starter: random.chance(0.5) ? OWNER : tie.person.id,
    subject: pickSubject(random, "thanks", day, pen.subjects),
    nature: "thanks",
    companions: [],
    theyAnswer: 0.3,
    ownerAnswers: 0.3,
  });
}

function chatAbout(pen: Pen, day: DayNumber, starter: string): void {
  const { world, tie, random } = pen;
  let from = starter;
  let at = writingTime(random, zoneOfBearer(world, from), day, "private");
  for (let left = random.int(1, 5); left >= 0; left--) {
    if (at > world.span.end || (from === OWNER && isAway(world.span, ownerDay(world, at)))) return;
    const text = left % 2 === 0 ? pickReply(random) : pickBody(random);
    pen.exchange.chats.push(composeChat({ at, person: tie.person.id, from, text }));
    from = from === OWNER ? tie.person.id : OWNER;
    at = answerTime(random, zoneOfBearer(world, from), at, 3, "private");
  }
}

/** Keeps a message, unless it would lie in the future or in the owner's long absence. */
export function put(pen: Pen, mail: Mail): Mail | undefined {
  const { span } = pen.world;
  if (mail.at > span.end || (mail.from.is === OWNER && isAway(span, ownerDay(pen.world, mail.at)))) return undefined;
  pen.exchange.mails.push(mail);
  return mail;
}
