import { type Card, type CardDate, EMPTY_CARD, type Labelled } from "../../core/card.ts";
import { isDay, isPartialDay, yearlessDay } from "../../core/day.ts";
import { type JsonObject, isObject, objectsOf, textOf } from "../json/json-values.ts";
import { composeName } from "../table/compose-name.ts";

/** Translates a person of Nametag's. */
export function cardFromNametag(person: JsonObject): Card {
  const say = (name: string): string => textOf(person[name])?.trim() ?? "";
  const name = composeName({
    prefix: say("prefix"),
    given: say("name"),
    additional: say("middleName"),
    family: [say("surname"), say("secondLastName")].filter((part) => part !== "").join(" "),
    suffix: say("suffix"),
    ...(say("displayNameOverride") === "" ? {} : { full: say("displayNameOverride") }),
  });
  const [organisation, title] = [say("organization"), say("jobTitle")];
  const groups: readonly unknown[] = Array.isArray(person["groups"]) ? person["groups"] : [];
  const anniversary = dateOf(person["anniversary"]);
  const photo = say("photo");
  return {
    ...EMPTY_CARD,
    ...(name === undefined ? {} : { name }),
    nicknames: say("nickname") === "" ? [] : [say("nickname")],
    emails: labelled(person["emails"], "email", "type"),
    phones: labelled(person["phoneNumbers"], "number", "type"),
    urls: labelled(person["urls"], "url", "type"),
    handles: labelled(person["imHandles"], "handle", "protocol"),
    addresses: objectsOf(person["addresses"]).flatMap(addressOf),
    positions:
      organisation === "" && title === ""
        ? []
        : [{ ...(organisation === "" ? {} : { organisation }), ...(title === "" ? {} : { title }) }],
    dates: [
      ...objectsOf(person["importantDates"]).flatMap(datesOf),
      ...(anniversary === undefined ? [] : [{ kind: "anniversary" as const, date: anniversary }]),
    ],
    notes: notesOf(person, say("notes")),
    labels: [...groups.filter((group) => typeof group === "string"), ...relationTo(person)],
    photos: /^https?:\/\//i.test(photo) ? [{ kind: "link", url: photo }] : [],
  };
}

function labelled(list: unknown, value: string, label: string): Labelled[] {
  return objectsOf(list).flatMap((one) => {
    const text = textOf(one[value])?.trim() ?? "";
    const type = textOf(one[label])?.trim().toLowerCase() ?? "";
    return text === "" ? [] : [{ value: text, ...(type === "" ? {} : { label: type }) }];
  });
}

const ADDRESS_PARTS = {
  locality: "city",
  region: "region",
  postalCode: "postalCode",
  country: "country",
} as const;

function addressOf(address: JsonObject): Card["addresses"] {
  const street = ["streetLine1", "streetLine2"]
    .map((line) => textOf(address[line])?.trim() ?? "")
    .filter((line) => line !== "")
    .join("\n");
  const parts = Object.entries(ADDRESS_PARTS).flatMap(([theirs, ours]) => {
    const value = textOf(address[theirs])?.trim() ?? "";
    return value === "" ? [] : [[ours, value] as const];
  });
  if (street === "" && parts.length === 0) return [];
  const label = textOf(address["type"])?.trim().toLowerCase() ?? "";
  return [{ ...(label === "" ? {} : { label }), ...(street === "" ? {} : { street }), ...Object.fromEntries(parts) }];
}

function datesOf(one: JsonObject): CardDate[] {
  const title = textOf(one["title"])?.trim() ?? "";
  const date = dateOf(one["date"]);
  if (date === undefined) return [];
  if (/^(?:birthday|birthdate|geburtstag|anniversaire|cumpleaños|compleanno|aniversário|誕生日|生日)$/i.test(title)) {
    return [{ kind: "birthday", date }];
  }
  if (/^anniversary$/i.test(title)) return [{ kind: "anniversary", date }];
  return [{ kind: "other", date, ...(title === "" ? {} : { label: title }) }];
}

/** 1604 stands for no year, as in vCards. */
function dateOf(value: unknown): CardDate["date"] | undefined {
  const day = (textOf(value) ?? "").slice(0, 10);
  if (!isDay(day)) return undefined;
  if (day.startsWith("1604-")) return yearlessDay(Number(day.slice(5, 7)), Number(day.slice(8, 10)));
  return isPartialDay(day) ? day : undefined;
}

function notesOf(person: JsonObject, note: string): string[] {
  const own = objectsOf(person["customFields"]).map((field) => [textOf(field["key"]), textOf(field["value"])] as const);
  const templated = objectsOf(person["customFieldValues"]).map(
    (field) => [textOf(field["slug"]), textOf(field["value"])] as const,
  );
  const related = objectsOf(person["relationships"]).map((relation) => {
    const type = isObject(relation["relationshipType"]) ? relation["relationshipType"] : {};
    return [textOf(type["label"]) ?? textOf(type["name"]), textOf(relation["relatedPersonName"])] as const;
  });
  const worded = [...own, ...templated, ...related].flatMap(([label, value]) =>
    value === undefined || value.trim() === "" ? [] : [label === undefined ? value : `${label}: ${value}`],
  );
  return note === "" ? worded : [note, ...worded];
}

/** What they are to the owner: friend, colleague. */
function relationTo(person: JsonObject): string[] {
  const relation = person["relationshipToUser"];
  const label = isObject(relation) ? (textOf(relation["label"])?.trim() ?? "") : "";
  return label === "" ? [] : [label];
}
