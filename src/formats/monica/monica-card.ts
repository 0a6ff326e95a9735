import { type Card, type CardDate, EMPTY_CARD } from "../../core/card.ts";
import { isDay, isPartialDay, yearlessDay } from "../../core/day.ts";
import { type JsonObject, isObject, objectsOf, textOf } from "../json/json-values.ts";
import { composeName } from "../table/compose-name.ts";
import type { MonicaBook } from "./monica-book.ts";
import { propertiesOf } from "./walk-monica.ts";

/** Gives the things of one type that a contact holds. */
export function heldBy(contact: JsonObject, type: string): readonly JsonObject[] {
  return objectsOf(contact["data"])
    .filter((list) => list["type"] === type)
    .flatMap((list) => objectsOf(list["values"]));
}

/** Translates a contact, with its fields, addresses and notes. */
export function cardFromMonica(contact: JsonObject, book: MonicaBook): Card {
  const uuid = textOf(contact["uuid"]) ?? "";
  const properties = propertiesOf(contact);
  const say = (name: string): string => textOf(properties[name])?.trim() ?? "";
  const name = composeName({ given: say("first_name"), additional: say("middle_name"), family: say("last_name") });
  const organisation = say("company");
  const title = say("job");
  const met = dateOf(properties["first_met_date"]);
  const through = book.namesByContact.get(say("first_met_through")) ?? "";
  const notes = [
    say("description"),
    ...heldBy(contact, "note").map((note) => textOf(propertiesOf(note)["body"])?.trim() ?? ""),
    say("food_preferences") === "" ? "" : `Food: ${say("food_preferences")}`,
    through === "" ? "" : `Met through: ${through}`,
    ...(book.relationsByContact.get(uuid) ?? []),
  ].filter((note) => note !== "");
  const tags: readonly unknown[] = Array.isArray(properties["tags"]) ? properties["tags"] : [];
  return {
    ...EMPTY_CARD,
    ...(name === undefined ? {} : { name }),
    nicknames: say("nickname") === "" ? [] : [say("nickname")],
    ...fieldsOf(contact, book),
    addresses: heldBy(contact, "address").flatMap(addressOf),
    positions:
      organisation === "" && title === ""
        ? []
        : [{ ...(organisation === "" ? {} : { organisation }), ...(title === "" ? {} : { title }) }],
    dates: [
      ...dated("birthday", dateOf(properties["birthdate"])),
      ...dated("death", dateOf(properties["deceased_date"])),
    ],
    notes,
    labels: tags.filter((tag) => typeof tag === "string"),
    starred: properties["is_starred"] === true || properties["is_starred"] === 1,
    ...(met !== undefined && isDay(met) ? { connectedOn: met } : {}),
  };
}

function fieldsOf(contact: JsonObject, book: MonicaBook): Pick<Card, "emails" | "phones" | "urls" | "handles"> {
  const fields = heldBy(contact, "contact_field").flatMap((field) => {
    const properties = propertiesOf(field);
    const value = textOf(properties["data"])?.trim() ?? "";
    return value === "" ? [] : [{ value, type: book.fieldTypes.get(textOf(properties["type"]) ?? "") ?? "" }];
  });
  const isLink = (value: string): boolean => /^https?:\/\//i.test(value);
  const of = (...types: string[]) => fields.filter(({ type }) => types.includes(type.toLowerCase()));
  const others = fields.filter(({ type }) => !["email", "phone"].includes(type.toLowerCase()));
  return {
    emails: of("email").map(({ value }) => ({ value })),
    phones: of("phone").map(({ value }) => ({ value })),
    urls: others.filter(({ value }) => isLink(value)).map(({ value, type }) => ({ value, label: type.toLowerCase() })),
    handles: others
      .filter(({ value }) => !isLink(value))
      .map(({ value, type }) => ({ value, ...(type === "" ? {} : { label: type.toLowerCase() }) })),
  };
}

const ADDRESS_PARTS = {
  street: "street",
  city: "city",
  province: "region",
  postal_code: "postalCode",
  country: "country",
} as const;

function addressOf(address: JsonObject): Card["addresses"] {
  const properties = propertiesOf(address);
  const parts = Object.entries(ADDRESS_PARTS).flatMap(([theirs, ours]) => {
    const value = textOf(properties[theirs])?.trim() ?? "";
    return value === "" ? [] : [[ours, value] as const];
  });
  const label = textOf(properties["name"])?.trim() ?? "";
  return parts.length === 0 ? [] : [{ ...(label === "" ? {} : { label }), ...Object.fromEntries(parts) }];
}

function dated(kind: CardDate["kind"], date: CardDate["date"] | undefined): CardDate[] {
  return date === undefined ? [] : [{ kind, date }];
}

/** A date made of an age is none: only its year is meant. */
function dateOf(value: unknown): CardDate["date"] | undefined {
  if (!isObject(value)) return undefined;
  const said = isObject(value["properties"]) ? value["properties"] : value;
  const day = (textOf(said["date"]) ?? "").slice(0, 10);
  if (said["is_age_based"] === true || !isDay(day)) return undefined;
  if (said["is_year_unknown"] === true) return yearlessDay(Number(day.slice(5, 7)), Number(day.slice(8, 10)));
  return isPartialDay(day) ? day : undefined;
}
