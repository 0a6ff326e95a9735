/** One contact in words. */
import type { ShownContact, ShownInteraction, ShownRecord } from "../../app/show-contact.ts";
import { type Day, addDays } from "../../core/day.ts";
import type { Detail, Identity } from "../../core/facts.ts";
import { showId } from "../../core/id.ts";
import { MEDIUM_TRAITS } from "../../core/medium.ts";
import { toldOutlook } from "../../core/plan/told-outlook.ts";
import { sayEntry } from "./say-ledger.ts";
import { countOf } from "./count-of.ts";
import { wrapText } from "./wrap-text.ts";

/** The rhythm is drawn a mark per week over two years. */
const RHYTHM_WEEKS = 104;
/** Details with rows of their own elsewhere on the page. */
const ELSEWHERE = new Set(["name", "photo", "star", "connected"]);

export function sayContact(shown: ShownContact, today: Day, columns: number): string {
  const { profile, view, records, notes, help, timeline, interactions } = shown;
  const lines: string[] = [];
  const say = (text: string, indent = 0, hang = indent): void => void lines.push(wrapText(text, columns, indent, hang));
  say(`${profile.name}  ${showId("contact", shown.contact)}`);
  const position = [profile.title, profile.organisation].filter((part) => part !== null).join(", ");
  if (position !== "") say(`${position}${profile.positionSeenOn === null ? "" : ` (seen ${profile.positionSeenOn})`}`);
  if (profile.otherNames.length > 0) say(`Also: ${profile.otherNames.join(", ")}`);
  say(groupWords(shown));
  say(`${sentence(view.state.state)}: ${view.state.reason}`);
  if (view.elsewhere && view.state.state !== "active") say("You two talk elsewhere; silence here says nothing.");
  const odds = toldOutlook(view);
  if (odds !== null && view.statistics.usualGap !== null) say(outlookWords(odds));
  lines.push("", drawRhythm(shown, today, columns), "");
  for (const record of records) sayRecord(record, say);
  if (notes.length > 0) say("Your notes");
  for (const { day, text } of notes) say(`${day}  ${text}`, 2);
  if (help.length > 0) say("Between you two");
  for (const named of help) say(sayEntry(named, today), 2, 4);
  if (timeline.length > 0) {
    const some = timeline.length < interactions ? `The latest ${timeline.length} of ` : "";
    const sources = [...new Set(timeline.map(({ source }) => source))].join("; ");
    say(`${some}${countOf(interactions, "interaction")}, from: ${sources}`, 0, 2);
  }
  for (const interaction of timeline) say(interactionWords(interaction), 2, 15);
  return `${lines.join("\n")}\n`;
}

function groupWords({ view }: ShownContact): string {
  const { groups } = view.person;
  if (groups.length > 0) return `In ${groups.map(({ name }) => name).join(", ")}`;
  const { suggestion, group } = view.governing;
  return suggestion === null || group === null
    ? "In no group"
    : `In no group; ${group.name} suggests itself: ${suggestion.text}`;
}

function outlookWords(odds: number): string {
  const likely = Math.round(odds * 10);
  const often = likely === 0 ? "hardly ever" : likely === 1 ? "1 time in 10" : `${likely} times in 10`;
  return `If nothing is done, ties like this are in touch within four weeks ${often}.`;
}

/** Two years as a strip of weeks: `▀` you, `▄` they, `█` both, `◆` met or spoke, `·` nothing. */
function drawRhythm({ rhythm }: ShownContact, today: Day, columns: number): string {
  const weeks = Math.min(RHYTHM_WEEKS, columns);
  const first = addDays(today, -7 * weeks + 1);
  const marks = Array.from({ length: weeks }, () => ({ out: false, in: false, rich: false }));
  for (const { day, outbound, inbound, medium } of rhythm) {
    if (day < first || day > today) continue;
    const mark = marks[Math.floor((Date.parse(day) - Date.parse(first)) / (7 * 86_400_000))];
    if (mark === undefined) continue;
    mark.out ||= outbound;
    mark.in ||= inbound;
    mark.rich ||= MEDIUM_TRAITS[medium].class === "rich";
  }
  const strip = marks.map((mark) =>
    mark.rich ? "◆" : mark.out && mark.in ? "█" : mark.out ? "▀" : mark.in ? "▄" : "·",
  );
  const legend = `The last ${weeks} weeks: ▀ you wrote, ▄ they wrote, █ both, ◆ met or spoke`;
  return `${strip.join("")}\n${wrapText(legend, columns)}`;
}

function sayRecord(
  { record, source, details, positions, identities }: ShownRecord,
  say: (text: string, indent?: number) => void,
): void {
  const further = identities.filter((identity) => !isShown(identity, details));
  const shown = details.filter(({ field }) => !ELSEWHERE.has(field));
  if (shown.length + positions.length + further.length === 0) return;
  const gone = record.goneOn === null ? "" : `, no longer there since ${record.goneOn}`;
  say(`${source} (${showId("record", record.id)}, seen ${record.seenOn}${gone})`);
  for (const { organisationName, title, department, goneOn, lastOn } of positions) {
    const what = [title, department, organisationName].filter((part) => part !== null).join(", ");
    say(`job  ${what}${goneOn === null ? "" : ` (until ${lastOn ?? goneOn})`}`, 2);
  }
  for (const { field, value, label, goneOn, lastOn } of shown) {
    say(
      `${label ?? field}  ${value.replace(/\s*\n\s*/g, " / ")}${goneOn === null ? "" : ` (until ${lastOn ?? goneOn})`}`,
      2,
    );
  }
  for (const { kind, value, deadOn } of further) {
    say(`${kind}  ${value}${deadOn === null ? "" : ` (mail to it fails since ${deadOn})`}`, 2);
  }
}

/** Whether a detail tells of an identity already, in the words of its source; that mail to it fails is always told. */
function isShown({ kind, value, deadOn }: Identity, details: readonly Detail[]): boolean {
  if (kind === "contact") return true;
  if (deadOn !== null) return false;
  const digits = (text: string): string => text.replaceAll(/\D/g, "").replace(/^0+/, "");
  const slug = value.slice(value.indexOf(":") + 1);
  return details.some((detail) => {
    if (kind === "phone") return detail.field === "phone" && value.endsWith(digits(detail.value));
    if (kind === "profile") return detail.value.includes(slug);
    return detail.value.toLowerCase() === value;
  });
}

const ARROWS: Readonly<Record<ShownInteraction["direction"], string>> = {
  outbound: "→",
  inbound: "←",
  mutual: "↔",
  failed: "⊘",
};

function interactionWords(interaction: ShownInteraction): string {
  const { day, direction, medium, subject, note, nature, recipients, promptedBy } = interaction;
  const what =
    nature === "absence"
      ? "absence notice"
      : nature === "bounce"
        ? "could not be delivered"
        : MEDIUM_TRAITS[medium].label;
  const words = [subject, note].filter((part) => part !== null && part !== "").join(": ");
  const crowd = recipients > 3 ? ` (to ${recipients})` : "";
  const planned = promptedBy === null ? "" : ", as planned";
  return `${day} ${ARROWS[direction]} ${what}${crowd}${planned}${words === "" ? "" : `  ${words}`}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
