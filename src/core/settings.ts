import { isDay } from "./day.ts";
import { type Hours, MEDIA, type MediaMinutes, type Medium, isMedium } from "./medium.ts";
import { isZoneName } from "./zone.ts";

/** The owner's settings: one table of names, defaults and checks. Stored as JSON by name. */
export interface Settings {
  /** IANA zone in which days, weeks and zoneless times are read. */
  readonly zone: string;
  /** Region for phone numbers without a country code, ISO 3166-1 alpha-2; empty when not known. */
  readonly region: string;
  /** The city where the owner lives; empty when not known. Entries elsewhere are trips. */
  readonly city: string;
  /** Planned touches a week; null when only minutes are set. */
  readonly touches: number | null;
  /** Minutes a week; null when only touches are set. */
  readonly minutes: number | null;
  /** Shares of the budget for new, current and past ties; they add up to 1. */
  readonly shares: { readonly new: number; readonly current: number; readonly past: number };
  /** Minutes that a touch takes the owner, by medium, where it is not what is usual (core/medium.ts). */
  readonly mediaMinutes: MediaMinutes;
  /** Hours of the day, on their own clock, between which people are called. */
  readonly callHours: Hours;
  /** Per cent of a week that go first to those whose latest day is a promise. */
  readonly promises: number;
  /** Per cent of a week's touches that may be for the owner's own sake. */
  readonly forMe: number;
  /** Unanswered attempts, and the days they must span, before letting go is proposed. */
  readonly attemptLimit: number;
  readonly attemptDays: number;
  /** Days between two regroups. */
  readonly regroupDays: number;
  /** The owner is away until this day; nothing is planned. */
  readonly awayUntil: string | null;
  /** Order of day, month and year in chats that leave it open; `auto` goes by how they are written. */
  readonly dateOrder: "auto" | DateOrder;
}

export const DATE_ORDERS = ["dmy", "mdy", "ymd"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const DEFAULT_SETTINGS: Settings = {
  zone: "UTC",
  region: "",
  city: "",
  touches: 5,
  minutes: null,
  shares: { new: 0.2, current: 0.6, past: 0.2 },
  mediaMinutes: {},
  callHours: { from: 9, until: 21 },
  promises: 50,
  forMe: 50,
  attemptLimit: 3,
  attemptDays: 90,
  regroupDays: 60,
  awayUntil: null,
  dateOrder: "auto",
};

/** Settings that are one whole number, with the least and the most that each may be. */
export const NUMBER_RANGES = {
  touches: [0, 100],
  minutes: [0, 5000],
  promises: [0, 100],
  forMe: [0, 100],
  attemptLimit: [1, 20],
  attemptDays: [1, 1000],
  regroupDays: [14, 730],
} as const satisfies Partial<Record<keyof Settings, readonly [number, number]>>;
export type NumberSetting = keyof typeof NUMBER_RANGES;

export type SettingName = keyof Settings;

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(DEFAULT_SETTINGS, name);
}

export type CheckedSetting =
  | { readonly kind: "value"; readonly value: Settings[SettingName] }
  /** The hint says what would be taken. */
  | { readonly kind: "bad"; readonly hint: string };

/** Writes a setting as `checkSetting` reads it. */
export function writeSetting(name: SettingName, settings: Settings): string {
  const { shares, mediaMinutes, callHours } = settings;
  if (name === "shares") {
    return [shares.new, shares.current, shares.past].map((part) => Math.round(part * 100)).join(",");
  }
  if (name === "mediaMinutes") return withMinutes(mediaMinutes);
  if (name === "callHours") return `${callHours.from}-${callHours.until}`;
  return String(settings[name] ?? "none");
}

/** Writes the setting `mediaMinutes` with other minutes for one medium, as a person types them; empty: what is usual. */
export function withMinutes(own: MediaMinutes, change?: { readonly medium: Medium; readonly minutes: string }): string {
  const said = MEDIA.flatMap((medium) => {
    const minutes = medium === change?.medium ? change.minutes : String(own[medium] ?? "");
    return minutes === "" ? [] : [`${medium}:${minutes}`];
  });
  return said.length === 0 ? "none" : said.join(",");
}

/** Reads a setting as a person types it. */
export function checkSetting(name: SettingName, text: string): CheckedSetting {
  switch (name) {
    case "zone":
      return isZoneName(text) ? value(text) : bad("Name an IANA zone, such as Europe/Lisbon.");
    case "region":
      return text === "" || isRegion(text.toUpperCase())
        ? value(text.toUpperCase())
        : bad("Name a country by two letters, such as PT.");
    case "city":
      return value(text.trim());
    case "touches":
      return text === "none" ? value(null) : whole(text, name, " of touches a week", ", or none");
    case "minutes":
      return text === "none" ? value(null) : whole(text, name, " of minutes a week", ", or none");
    case "mediaMinutes":
      return mediaMinutes(text);
    case "callHours":
      return callHours(text);
    case "promises":
    case "forMe":
      return whole(text, name, " of per cent");
    case "attemptLimit":
      return whole(text, name);
    case "attemptDays":
    case "regroupDays":
      return whole(text, name, " of days");
    case "awayUntil":
      return text === "none" ? value(null) : isDay(text) ? value(text) : bad("Give a day such as 2026-12-31, or none.");
    case "dateOrder":
      return ["auto", ...DATE_ORDERS].includes(text)
        ? value(text)
        : bad("Give dmy, mdy or ymd for the order of day, month and year, or auto.");
    case "shares":
      return shares(text);
  }
}

/** Countries that have a code today: not withdrawn or other codes of theirs (DD, UK), nor unions and private ones. */
export function isRegion(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || ["EU", "EZ", "UN", "XA", "XB", "ZZ"].includes(code)) return false;
  if (Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) return false;
  return new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code) !== undefined;
}

function value(of: Settings[SettingName]): CheckedSetting {
  return { kind: "value", value: of };
}

function bad(hint: string): CheckedSetting {
  return { kind: "bad", hint };
}

function whole(text: string, name: NumberSetting, what = "", instead = ""): CheckedSetting {
  const [least, most] = NUMBER_RANGES[name];
  const number = Number(text);
  return /^\d+$/.test(text) && number >= least && number <= most
    ? value(number)
    : bad(`Give a whole number${what} from ${least} to ${most}${instead}.`);
}

const MOST_MINUTES = 600;

/** `phone:15,email:5`, or `none`. */
function mediaMinutes(text: string): CheckedSetting {
  const hint = `Give minutes from 1 to ${MOST_MINUTES} by medium, such as phone:15,email:5, or none. The media are: ${MEDIA.join(", ")}.`;
  const own: Partial<Record<Medium, number>> = {};
  for (const part of text === "none" ? [] : text.split(",")) {
    const [medium = "", number = ""] = part.split(":").map((word) => word.trim());
    const minutes = Number(number);
    if (!isMedium(medium) || !/^\d+$/.test(number) || minutes < 1 || minutes > MOST_MINUTES) return bad(hint);
    own[medium] = minutes;
  }
  return value(own);
}

/** `9-21`. */
function callHours(text: string): CheckedSetting {
  const match = /^(\d{1,2})-(\d{1,2})$/.exec(text.replaceAll(" ", ""));
  const [from, until] = [Number(match?.[1]), Number(match?.[2])];
  const isRange = match !== null && from < until && until <= 24;
  return isRange ? value({ from, until }) : bad("Give two hours of the day, the first the earlier, such as 9-21.");
}

/** `20,60,20`: percentages for new, current and past ties. */
function shares(text: string): CheckedSetting {
  const parts = text.split(",").map((part) => Number(part.trim()));
  const [fresh, current, past] = parts;
  const isWhole = parts.length === 3 && parts.every((part) => part >= 0 && part <= 100);
  if (
    !isWhole ||
    fresh === undefined ||
    current === undefined ||
    past === undefined ||
    fresh + current + past !== 100
  ) {
    return bad("Give three percentages for new, current and past ties that add up to 100, such as 20,60,20.");
  }
  return value({ new: fresh / 100, current: current / 100, past: past / 100 });
}
