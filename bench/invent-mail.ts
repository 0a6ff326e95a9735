/**
 * Invents a mailbox of any size: messages of 9 kB in the mean, lognormal, each with twelve header lines; of ten, three
 * have encoded words, and four are replies. The same size and seed give the same bytes.
 */
import { type Random, randomFrom } from "../src/example/random.ts";
import { inventName, inventWord } from "./invent-name.ts";

const SEED = 3;
const MEAN_BYTES = 9000;
/** Of the logarithm of the size: half the messages are below 5.5 kB, one in a hundred is over 56 kB. */
const SIGMA = 1;
const ENCODED_SHARE = 0.3;
const REPLY_SHARE = 0.4;
/** So many of the last messages are still answered. */
const ANSWERED_WITHIN = 400;
const FIRST_AT = Date.UTC(2012, 0, 2, 8);
const OWNER = { name: "Ines Ferreira", email: "ines@ferreira.example" };

interface Person {
  readonly name: string;
  readonly email: string;
}

interface Sent {
  readonly id: string;
  readonly root: string;
  readonly subject: string;
  readonly other: Person;
  readonly fromOwner: boolean;
}

/** One message, its header block and body with LF line ends, without an envelope line. */
export interface Invented {
  readonly at: number;
  readonly sender: string;
  readonly text: string;
}

/** Gives messages until they are so many bytes together, as they are written to an mbox. */
export function* inventMail(bytes: number, seed = SEED): Generator<Invented> {
  const random = randomFrom(seed, "mail");
  // One correspondent for each hundred messages: a few hear from the owner every week, most twice.
  const messages = Math.ceil(bytes / MEAN_BYTES);
  const people = Array.from({ length: Math.max(20, Math.ceil(messages / 40)) }, (_, n) => inventPerson(random, n));
  const latest: Sent[] = [];
  let written = 0;
  for (let n = 0; written < bytes; n++) {
    const message = inventMessage(random, n, people, latest);
    written += mboxText(message).length;
    yield message;
  }
}

/** The message as it stands in an mbox. */
export function mboxText({ at, sender, text }: Invented): string {
  const [day, , month, date, year, time] = stampParts(at);
  return `From ${sender} ${day} ${month} ${date} ${time} ${year}\n${text}\n\n`;
}

function inventMessage(random: Random, n: number, people: readonly Person[], latest: Sent[]): Invented {
  const at = FIRST_AT + n * 1_800_000 + random.int(0, 1_500_000);
  const answered = latest.length > 0 && random.chance(REPLY_SHARE) ? random.pick(latest) : undefined;
  const other = answered?.other ?? likely(random, people);
  const fromOwner = answered === undefined ? random.chance(0.4) : !answered.fromOwner;
  const [from, to] = fromOwner ? [OWNER, other] : [other, OWNER];
  const isEncoded = random.chance(ENCODED_SHARE);
  const id = `<${n}.${random.code(12)}@mail.${from.email.slice(from.email.indexOf("@") + 1)}>`;
  const subject = answered === undefined ? inventSubject(random) : `Re: ${answered.subject.replace(/^Re: /, "")}`;
  const sent = { id, root: answered?.root ?? id, subject, other, fromOwner };
  if (latest.length < ANSWERED_WITHIN) latest.push(sent);
  else latest[random.int(0, latest.length - 1)] = sent;
  const stamp = stampParts(at);
  const date = `${stamp[0]}, ${stamp[3]} ${stamp[2]} ${stamp[4]} ${stamp[5]} +0000`;
  const cc = random.chance(0.15) ? random.sample(people, random.int(1, 3)) : [];
  const head = [
    `Return-Path: <${from.email}>`,
    `Received: from mail.${from.email.slice(from.email.indexOf("@") + 1)} by mx.ferreira.example with ESMTPS id ${random.code(11)}; ${date}`,
    `Message-ID: ${id}`,
    `Date: ${date}`,
    `From: ${mailbox(from, isEncoded)}`,
    `To: ${mailbox(to, false)}`,
    `Subject: ${isEncoded ? encoded(`${subject} – für José`) : subject}`,
    ...(answered === undefined
      ? [`X-Mailer: Letterbox 4.${n % 10}`, `X-Priority: 3`]
      : [`In-Reply-To: ${answered.id}`, `References: ${[...new Set([answered.root, answered.id])].join(" ")}`]),
    cc.length > 0 ? `Cc: ${cc.map((person) => mailbox(person, false)).join(", ")}` : `Content-Language: en`,
    "MIME-Version: 1.0",
    'Content-Type: text/plain; charset="utf-8"',
  ].join("\n");
  const size = Math.max(40, Math.round(random.spread(MEAN_BYTES / Math.exp(SIGMA ** 2 / 2), SIGMA)));
  return { at, sender: from.email, text: `${head}\n\n${inventBody(random, Math.max(40, size - head.length))}` };
}

/** Lines of words, of which one in forty begins with "From", quoted as programs quote it. */
function inventBody(random: Random, length: number): string {
  const lines: string[] = [];
  for (let written = 0; written < length;) {
    const line = random.pick(PARAGRAPHS);
    lines.push(line);
    written += line.length + 1;
  }
  return lines.join("\n");
}

function inventSubject(random: Random): string {
  return `${random.pick(OPENINGS)} ${random.pick(MATTERS)} ${random.int(1, 400)}`;
}

/** A few are written to often, most seldom. */
function likely(random: Random, people: readonly Person[]): Person {
  const at = Math.floor(people.length * random.next() ** 3);
  return people[at] ?? OWNER;
}

function inventPerson(random: Random, n: number): Person {
  const { given, family } = inventName(random);
  return { name: `${given} ${family}`, email: `${given}.${family}${n}@${inventWord(random, 3)}.example`.toLowerCase() };
}

function mailbox({ name, email }: Person, isEncoded: boolean): string {
  return `${isEncoded ? encoded(`${name} Müller`) : name} <${email}>`;
}

function encoded(text: string): string {
  return `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;
}

/** Weekday, "GMT", month, day, year and time. */
function stampParts(at: number): readonly string[] {
  const [weekday = "", day = "", month = "", year = "", time = ""] = new Date(at).toUTCString().split(" ");
  return [weekday.replace(",", ""), "GMT", month, day, year, time];
}

const OPENINGS = ["About", "Notes on", "Question on", "Draft of", "Figures for", "Lunch and", "Minutes of", "News of"];
const MATTERS = [
  "the harbour",
  "our offer",
  "the March survey",
  "bridge 12",
  "the workshop",
  "room bookings",
  "the grant",
];
const PARAGRAPHS = [
  "Thank you for the figures, they came just in time for the meeting on Thursday.",
  "I have read the draft twice now, and I think the second part could be shorter.",
  ">From what I hear the harbour office decides before the end of the month.",
  "",
  "> Could you send me the plan of the north wing, the one with the old numbers?",
  "> It need not be the last version.",
  "The workshop is on the 14th; rooms are booked, and lunch is at one.",
  "Please tell Marta that the survey of the bridge is done and that nothing was found to be wrong with it.",
  "Best wishes,",
  "UEsDBBQABgAIAAAAIQDfpNJsWgEAACAFAAATAAgCW0NvbnRlbnRfVHlwZXNdLnhtbCCiBAIooAAC",
  "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
];
