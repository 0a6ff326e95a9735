/** The addresses, dates and signs of a profile, each from the details that are still held. */
import { type Day, isDay, isPartialDay, type PartialDay } from "../day.ts";
import type { Identity } from "../facts.ts";
import { addressOf } from "./card-from-facts.ts";
import { distinctBy } from "./distinct-by.ts";
import { isFreeMail } from "./free-mail.ts";
import { foldText } from "../search/fold.ts";
import { normaliseEmail } from "./identity.ts";
import { liveOf, type SaidDetail } from "./live-details.ts";
import { normaliseHandle, normaliseProfile, profileLink } from "./profile-link.ts";
import type { LabelledDate, Profile } from "./profile.ts";

const MOBILE = /mobil|cell|iphone|handy|natel|m[oó]vil|portable|telem[oó]vel|celular|gsm|komórk/iu;
const NO_VOICE = /fax|pager|telex|tty/iu;
const HOME = /home|priv|personal|zuhause|domicile|casa|maison|thuis|hjem|^hem$|koti/iu;
const WORK = /work|office|business|arbeit|b[uü]ro|dienst|travail|trabajo|lavoro|werk/iu;

/**
 * Gives the addresses at which the contact can be reached, and those known dead: preferred
 * first, then as the sources are trusted, then those known from mail alone. An address that
 * every card has dropped is left out.
 */
export function emailsOf(
  said: readonly SaidDetail[],
  identities: readonly Identity[],
): { readonly alive: string[]; readonly dead: string[] } {
  const known = identities.filter(({ kind }) => kind === "email");
  const deadOnes = new Set(known.filter(({ deadOn }) => deadOn !== null).map(({ value }) => value));
  const written = liveOf(said, "email").flatMap(({ value }) => normaliseEmail(value) ?? []);
  const dropped = new Set(said.filter(({ field }) => field === "email").map(({ value }) => normaliseEmail(value)));
  const seen = known.map(({ value }) => value).filter((value) => !dropped.has(value));
  return {
    alive: [...new Set([...written, ...seen])].filter((email) => !deadOnes.has(email)),
    dead: [...deadOnes].toSorted(),
  };
}

/** Gives the numbers as written, preferred first, then mobile ones; fax and pagers are left out. */
export function phonesOf(said: readonly SaidDetail[], identities: readonly Identity[]): string[] {
  const voice = liveOf(said, "phone").filter(({ label }) => !NO_VOICE.test(label ?? ""));
  const order = ({ preferred, label }: SaidDetail): number => (preferred === 1 ? 0 : MOBILE.test(label ?? "") ? 1 : 2);
  const written = voice.toSorted((a, b) => order(a) - order(b)).map(({ value }) => value);
  const everWritten = said.filter(({ field }) => field === "phone").map(({ value }) => lineOf(value));
  const seen = identities.filter(({ kind, value }) => kind === "phone" && !everWritten.includes(lineOf(value)));
  return distinctBy([...written, ...seen.map(({ value }) => value)], lineOf);
}

/** The last day on which a source that holds it claimed the number; null where none does. */
export function numberSeenOn(said: readonly SaidDetail[], number: string | undefined): Day | null {
  if (number === undefined) return null;
  const days = liveOf(said, "phone")
    .filter(({ value }) => lineOf(value) === lineOf(number))
    .map(({ claimedOn }) => claimedOn);
  return days.sort().at(-1) ?? null;
}

/** Gives the pages of the contact's profiles, LinkedIn first. */
export function profilesOf(said: readonly SaidDetail[], identities: readonly Identity[]): string[] {
  const handles = liveOf(said, "handle").flatMap(
    ({ value, label }) => normaliseHandle(value, label ?? undefined) ?? [],
  );
  const profiles = [
    ...liveOf(said, "url").flatMap(({ value }) => normaliseProfile(value) ?? []),
    ...handles.filter(({ kind }) => kind === "profile").map(({ value }) => value),
    ...identities.filter(({ kind }) => kind === "profile").map(({ value }) => value),
  ];
  const isLinkedIn = (profile: string): boolean => profile.startsWith("linkedin:");
  const sorted = [...profiles.filter(isLinkedIn), ...profiles.filter((profile) => !isLinkedIn(profile))];
  return [...new Set(sorted)].flatMap((profile) => profileLink(profile) ?? []);
}

/** Picks the postal address: the preferred one, then one with a city, then the home before the office. */
export function pickAddress(said: readonly SaidDetail[]): {
  readonly line: string;
  readonly city: string | null;
  readonly country: string | null;
  readonly claimedOn: Day;
} | null {
  const order = ({ preferred, city, label }: { preferred: 0 | 1; city: string | null; label: string }): number =>
    (preferred === 1 ? 0 : 8) + (city === null ? 4 : 0) + (HOME.test(label) ? 0 : WORK.test(label) ? 2 : 1);
  const addresses = liveOf(said, "address").map((detail) => {
    const address = addressOf(detail);
    const { preferred, label, claimedOn } = detail;
    return {
      claimedOn,
      line: detail.value.replace(/\s*\n\s*/gu, ", "),
      city: textOf(address.city),
      country: textOf(address.country),
      preferred,
      label: label ?? "",
    };
  });
  return addresses.toSorted((a, b) => order(a) - order(b))[0] ?? null;
}

/** Picks a date by its label: the most trusted one, with the year where another source adds it. */
export function pickDate(said: readonly SaidDetail[], label: "birthday" | "death"): PartialDay | null {
  const dates = liveOf(said, "date")
    .filter((detail) => detail.label === label && detail.parts === null)
    .map(({ value }) => value)
    .filter(isPartialDay);
  const [first] = dates;
  if (first === undefined) return null;
  return dates.find((date) => date.length === 10 && date.endsWith(first.slice(-5))) ?? first;
}

/** Gives the other dates of the cards, each once; one without a label tells nobody what it is, and is left out. */
export function datesOf(said: readonly SaidDetail[]): LabelledDate[] {
  const dates = liveOf(said, "date").flatMap(({ value, label, parts }) => {
    const isOther = parts !== null || label === "anniversary";
    return isOther && isPartialDay(value) ? [{ label: label ?? "", date: value }] : [];
  });
  return distinctBy(dates, ({ label, date }) => `${foldText(label)} ${date.slice(-5)}`).filter(
    ({ label }) => label !== "",
  );
}

/** Gives web pages that are no profile, preferred first. */
export function pagesOf(said: readonly SaidDetail[]): string[] {
  const pages = liveOf(said, "url").map(({ value }) => value);
  return [...new Set(pages.filter((page) => /^https?:\/\//iu.test(page) && normaliseProfile(page) === null))];
}

/** Gives the earliest day on which a source says that they came to know each other. */
export function connectedOnOf(said: readonly SaidDetail[]): Day | null {
  return (
    liveOf(said, "connected")
      .map(({ value }) => value)
      .filter(isDay)
      .toSorted()[0] ?? null
  );
}

/** What the owner keeps of a contact: only hand and address book count, since mail shows no such choice. */
export function keptOf(
  said: readonly SaidDetail[],
  owner: { readonly starred: boolean; readonly notes: number },
): Profile["kept"] {
  const chosen = said.filter(({ giver }) => giver === "hand" || giver === "address-book");
  const isHome = ({ label }: SaidDetail): boolean => HOME.test(label ?? "");
  const privateEmail = liveOf(chosen, "email").some(
    (detail) => isHome(detail) || isFreeMail(normaliseEmail(detail.value) ?? ""),
  );
  return {
    mobile: liveOf(chosen, "phone").some(({ label }) => MOBILE.test(label ?? "")),
    privateAddress: privateEmail || liveOf(chosen, "address").some(isHome),
    photo: liveOf(chosen, "photo").length > 0,
    note: owner.notes > 0 || liveOf(chosen, "note").length > 0,
    starred: owner.starred || liveOf(chosen, "star").length > 0,
  };
}

/** The last nine digits: one line, with its country code or without. */
export function lineOf(phone: string): string {
  return phone.replace(/\D/gu, "").slice(-9);
}

function textOf(value: string | undefined): string | null {
  const text = value?.trim() ?? "";
  return text === "" ? null : text;
}
