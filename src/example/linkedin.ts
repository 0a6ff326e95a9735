import { type DayNumber, dayFromNumber } from "../core/day.ts";
import type { Chat } from "./chat.ts";
import { linkedinDay } from "./header-text.ts";
import { OWNER, type Person, jobOn } from "./person.ts";
import type { Random } from "./random.ts";
import { isAway } from "./span.ts";
import type { World } from "./world.ts";

/** Days before the last day on which the owner fetched the archive. */
const EXPORTED_DAYS_AGO = 5;

export interface LinkedinFile {
  readonly path: string;
  readonly text: string;
  /** People in row order; undefined for rows that stand for nobody known. */
  readonly rows: readonly (string | undefined)[];
}

/** Gives the day on which the archive was made: it knows nothing later. */
export function exportDay(world: World): DayNumber {
  return world.span.lastDay - EXPORTED_DAYS_AGO;
}

/** Writes the files of LinkedIn's archive, each in its own manner. */
export function writeLinkedin(world: World, chats: readonly Chat[]): LinkedinFile[] {
  const [year, month, day] = dayFromNumber(exportDay(world)).split("-");
  const folder = `linkedin/Basic_LinkedInDataExport_${month ?? ""}-${day ?? ""}-${year ?? ""}`;
  const files = [connections(world), messages(world, chats), invitations(world), profile(world)];
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}

/** Gives the day since when somebody and the owner are connected; undefined without a profile. */
export function connectedOn(world: World, person: Person): DayNumber | undefined {
  if (person.slug === undefined || person.metOn >= exportDay(world)) return undefined;
  const random = world.random(`connected ${person.id}`);
  const wait = person.metOn > world.span.lastDay - 60 ? 1 : random.int(0, 300);
  return Math.min(person.metOn + wait, exportDay(world) - 1);
}

function profileUrl(slug: string): string {
  return `https://www.linkedin.com/in/${slug}`;
}

const PREAMBLE = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here https://www.linkedin.com/help/linkedin/answer/261"

`;

function connections(world: World): LinkedinFile {
  const random = world.random("connections");
  const known = world.cast.people.flatMap((person) => {
    const day = connectedOn(world, person);
    return day === undefined ? [] : [{ day, person, row: connectionRow(world, random, person, day) }];
  });
  const hidden = [400, 900, 1500].map((daysAgo) => {
    const day = world.span.lastDay - daysAgo;
    return { day, person: undefined, row: ["", "", "", "", "", "", linkedinDay(day)] };
  });
  const sorted = [...known, ...hidden].sort((a, b) => b.day - a.day);
  const header = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"];
  const rows = [header, ...sorted.map(({ row }) => row)].map((row) => row.map(cell).join(","));
  return {
    path: "Connections.csv",
    text: PREAMBLE + rows.join("\n"),
    rows: sorted.map(({ person }) => person?.id),
  };
}

function connectionRow(world: World, random: Random, person: Person, day: DayNumber): string[] {
  const { organisation, title } = jobOn(person, exportDay(world));
  const { given, nickname, family } = person.name;
  const suffix = random.chance(0.05) ? random.pick([", MBA", ", Ph.D.", " 🚢"]) : "";
  const shows = random.chance(0.04);
  return [
    random.chance(0.15) ? (nickname ?? given) : given,
    family + suffix,
    profileUrl(person.slug ?? ""),
    shows ? (person.privateAddress ?? jobOn(person, day).address) : "",
    organisation.name,
    title,
    linkedinDay(day),
  ];
}

const MESSAGE_HEADER =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT".split(
    ",",
  );

function messages(world: World, chats: readonly Chat[]): LinkedinFile {
  const newestFirst = [...chats].sort((a, b) => b.at - a.at);
  const rows = newestFirst.map((chat) => [
    chat.conversation,
    chat.kind === "group" ? "Ports and pallets" : "",
    chat.kind === "sponsored" ? "Harbour Academy" : nameOfBearer(world, chat.from),
    chat.kind === "sponsored" ? "" : urlOfBearer(world, chat.from),
    chat.to.map((to) => nameOfBearer(world, to)).join(", "),
    chat.to.map((to) => urlOfBearer(world, to)).join(","),
    `${new Date(chat.at).toISOString().slice(0, 19).replace("T", " ")} UTC`,
    "",
    chat.text,
    chat.kind === "spam" ? "SPAM" : "INBOX",
    "",
    chat.kind === "draft" ? "Yes" : "No",
    "No",
  ]);
  const text = [MESSAGE_HEADER, ...rows].map((row) => row.map(quoted).join(",")).join("\n");
  return { path: "messages.csv", text: `${text}\n`, rows: newestFirst.map((chat) => chat.from) };
}

function nameOfBearer(world: World, is: string): string {
  if (is === OWNER) return world.owner.name.full;
  const name = world.peopleById.get(is)?.name;
  return name === undefined ? is : `${name.given} ${name.family}`;
}

function urlOfBearer(world: World, is: string): string {
  return profileUrl(is === OWNER ? world.owner.slug : (world.peopleById.get(is)?.slug ?? "somebody-else-example"));
}

const WORDS = [
  "We met after your talk. I would like to stay in touch.",
  "I read your paper on lead times, and have a question or two.",
  "A friend we have in common said that we should know each other.",
  "It was good to share a table with you.",
];

function invitations(world: World): LinkedinFile {
  const random = world.random("invitations");
  const rows = world.cast.people
    .flatMap((person) => {
      const day = connectedOn(world, person);
      if (day === undefined || day < world.span.lastDay - 1100 || random.chance(0.35)) return [];
      const sentOn = day - (person.metOn >= day - 1 ? 0 : random.int(0, Math.min(12, day - person.metOn)));
      const incoming = isAway(world.span, sentOn) || random.chance(0.6);
      // Words only from those who write no mail: elsewhere they would count as an answer.
      const wordy = person.tier === "profile-only" && random.chance(0.6);
      return [{ sentOn, person, incoming, words: wordy ? random.pick(WORDS) : "" }];
    })
    .sort((a, b) => b.sentOn - a.sentOn);
  const lines = rows.map(({ sentOn, person, incoming, words }) => {
    const theirs = [nameOfBearer(world, person.id), profileUrl(person.slug ?? "")] as const;
    const mine = [world.owner.name.full, profileUrl(world.owner.slug)] as const;
    const [from, to] = incoming ? [theirs, mine] : [mine, theirs];
    const at = usTime(sentOn, random.int(7 * 60, 22 * 60));
    return [from[0], to[0], at, words, incoming ? "INCOMING" : "OUTGOING", from[1], to[1]];
  });
  const header = ["From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"];
  const text = [header, ...lines].map((row) => row.map(cell).join(",")).join("\n");
  return { path: "Invitations.csv", text: `${text}\n`, rows: rows.map(({ person }) => person.id) };
}

/** Writes a local time in the American manner: `1/29/26, 2:37 PM`. */
function usTime(day: DayNumber, minutes: number): string {
  const [year = "", month = "", dayOfMonth = ""] = dayFromNumber(day).split("-");
  const hour = Math.floor(minutes / 60);
  const clock = `${((hour + 11) % 12) + 1}:${String(minutes % 60).padStart(2, "0")} ${hour < 12 ? "AM" : "PM"}`;
  return `${Number(month)}/${Number(dayOfMonth)}/${year.slice(2)}, ${clock}`;
}

function profile(world: World): LinkedinFile {
  const { owner } = world;
  const header =
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers";
  const headline = `${owner.title} at ${owner.firm}`;
  const summary = "I help companies to keep what they need where they need it.";
  const cells = [
    owner.name.given,
    owner.name.family,
    "",
    "",
    "",
    headline,
    summary,
    "Logistics",
    "",
    "Hamburg, Germany",
  ];
  const row = [...cells, "", `[COMPANY:https://${owner.workAddress.split("@")[1] ?? ""}]`, ""].map(cell).join(",");
  return { path: "Profile.csv", text: `${header}\n${row}\n`, rows: [OWNER] };
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? quoted(text) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
