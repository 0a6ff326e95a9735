import { type Card, type CardDate, EMPTY_CARD, type Labelled, type PostalAddress } from "../../core/card.ts";
import { type Day, dayOf, isDay, isPartialDay, yearlessDay } from "../../core/day.ts";
import type { DateOrder } from "../../core/settings.ts";
import type { ColumnField, ColumnMeanings } from "./column-field.ts";
import { composeName } from "./compose-name.ts";
import { monthNumber } from "./month-number.ts";
import { parseTableDate } from "./parse-date.ts";

export interface MappedCard {
  readonly card: Card;
  /** In words: what a card could not take of the row. */
  readonly problems: readonly string[];
}

interface Cell {
  readonly value: string;
  readonly label?: string;
}

type PartOfAddress = "formatted" | "street" | "poBox" | "city" | "region" | "postalCode" | "country";
const ADDRESS_PARTS: Readonly<Partial<Record<ColumnField, PartOfAddress>>> = {
  address: "formatted",
  street: "street",
  "po-box": "poBox",
  city: "city",
  region: "region",
  "postal-code": "postalCode",
  country: "country",
};

/** Translates one row into a card, by what its columns mean. What a card has no place for stays in the raw row. */
export function cardFromCells(
  cells: readonly string[],
  meanings: ColumnMeanings,
  order: DateOrder | undefined,
): MappedCard {
  const problems: string[] = [];
  const all = (field: ColumnField): Cell[] =>
    meanings.flatMap((meaning, index) => {
      const value = meaning?.field === field ? (cells[index]?.trim() ?? "") : "";
      return value === "" ? [] : [{ value, ...(meaning?.label === undefined ? {} : { label: meaning.label }) }];
    });
  const one = (field: ColumnField): string => all(field)[0]?.value ?? "";

  const organisation = one("company");
  const title = one("title");
  const department = one("department");
  const person = composeName({
    full: one("name"),
    prefix: one("prefix"),
    given: one("given"),
    additional: one("middle"),
    family: one("family"),
    suffix: one("suffix"),
  });
  const name = person ?? composeName({ full: one("nickname") || organisation });
  const isOrganisation = organisation !== "" && name?.full === organisation && name.given === undefined;
  const connected = one("connected") === "" ? undefined : dayIn(one("connected"), order);

  const card: Card = {
    ...EMPTY_CARD,
    kind: isOrganisation ? "organisation" : "person",
    ...(name === undefined ? {} : { name }),
    otherNames: all("other-name"),
    nicknames: all("nickname").map(({ value }) => value),
    emails: all("email").flatMap(emailsOf),
    phones: all("phone").flatMap(({ value, label }) => split(value, /;|:::|[\r\n]+/, label)),
    urls: [
      ...all("url").flatMap(({ value, label }) => split(value, /;\s|:::|[\s\r\n]+/, label)),
      ...all("linkedin").map(({ value }) => ({ value: linkOf(value), label: "linkedin" })),
    ],
    handles: all("handle").flatMap(({ value, label }) => split(value, /;|:::|[\r\n]+/, label)),
    addresses: addressesOf(cells, meanings),
    positions:
      organisation === "" && title === "" && department === ""
        ? []
        : [
            {
              ...(organisation === "" ? {} : { organisation }),
              ...(department === "" ? {} : { department }),
              ...(title === "" ? {} : { title }),
            },
          ],
    dates: datesOf(all, order, problems),
    notes: all("note").map(({ value, label }) => (label === undefined ? value : `${label}: ${value}`)),
    labels: all("label").flatMap(({ value }) => labelsIn(value)),
    ...(connected === undefined ? {} : { connectedOn: connected }),
  };
  return { card, problems };
}

/** `Ana Lim <ana@acme.example>` stands in some; what is no address (Exchange's own) stays in the raw row. */
function emailsOf({ value, label }: Cell): Labelled[] {
  return split(value, /[;,]|:::|[\r\n]+/, label)
    .map((email) => ({ ...email, value: /<([^<>]+@[^<>]+)>/.exec(email.value)?.[1] ?? email.value }))
    .filter((email) => email.value.includes("@"));
}

function split(value: string, at: RegExp, label: string | undefined): Labelled[] {
  return value
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => ({ value: part, ...(label === undefined ? {} : { label }) }));
}

/** Some write the last part of the address alone. */
function linkOf(value: string): string {
  return /^[\p{L}\p{N}-]+$/u.test(value) ? `https://www.linkedin.com/in/${value}` : value;
}

function labelsIn(value: string): string[] {
  const parts = value.split(value.includes(";") ? ";" : /,|:::|\|/);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** The parts of one address bear one label; two columns of one part (Street, Street 2) are two lines of it. */
function addressesOf(cells: readonly string[], meanings: ColumnMeanings): PostalAddress[] {
  const addressesByLabel = new Map<string, Partial<Record<PartOfAddress, string>>>();
  meanings.forEach((meaning, index) => {
    const part = meaning === undefined ? undefined : ADDRESS_PARTS[meaning.field];
    const value = cells[index]?.trim() ?? "";
    if (part === undefined || value === "") return;
    const label = meaning?.label ?? "";
    const address = addressesByLabel.get(label) ?? {};
    address[part] = address[part] === undefined ? value : `${address[part]}\n${value}`;
    addressesByLabel.set(label, address);
  });
  return Array.from(addressesByLabel, ([label, address]) => ({ ...(label === "" ? {} : { label }), ...address }));
}

function datesOf(
  all: (field: ColumnField) => Cell[],
  order: DateOrder | undefined,
  problems: string[],
): readonly CardDate[] {
  const dates: CardDate[] = [];
  for (const [field, kind] of [
    ["birthday", "birthday"],
    ["anniversary", "anniversary"],
    ["date", "other"],
  ] as const) {
    for (const { value, label } of all(field)) {
      const found = parseTableDate(value, order);
      if (found === undefined) problems.push(`"${value}" is not one certain day; it is kept as written`);
      else if (found.kind === "day") {
        dates.push({ kind, date: found.date, ...(kind === "other" && label !== undefined ? { label } : {}) });
      }
    }
  }
  const birth = birthdayIn(all);
  return birth === undefined ? dates : [{ kind: "birthday", date: birth }, ...dates];
}

/** Thunderbird has a column each for year, month and day; a birthday without a year is one still. */
function birthdayIn(all: (field: ColumnField) => Cell[]): CardDate["date"] | undefined {
  const [year, month, day] = [all("birth-year")[0], all("birth-month")[0], all("birth-day")[0]];
  if (month === undefined || day === undefined) return undefined;
  const number = /^\d+$/.test(month.value) ? Number(month.value) : (monthNumber(month.value) ?? 0);
  const full = year === undefined ? undefined : dayOf(Number(year.value), number, Number(day.value));
  if (full === undefined) return yearlessDay(number, Number(day.value));
  return isPartialDay(full) ? full : undefined;
}

function dayIn(text: string, order: DateOrder | undefined): Day | undefined {
  const found = parseTableDate(text, order);
  return found?.kind === "day" && isDay(found.date) ? found.date : undefined;
}
