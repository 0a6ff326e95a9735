import { textOf } from "../json/json-values.ts";
import { type MonicaPart, propertiesOf } from "./walk-monica.ts";

/** What an export says elsewhere than on the contact: it stands behind them, so it is read before. */
export interface MonicaBook {
  readonly namesByContact: ReadonlyMap<string, string>;
  /** Kinds of address: `email`, `phone`, or the name of a service. */
  readonly fieldTypes: ReadonlyMap<string, string>;
  readonly contactsByActivity: ReadonlyMap<string, readonly string[]>;
  readonly activityTypes: ReadonlyMap<string, string>;
  /** Of each contact, who is what to them, in words. */
  readonly relationsByContact: ReadonlyMap<string, readonly string[]>;
  /** The contact whose picture a photo is. */
  readonly contactsByPhoto: ReadonlyMap<string, string>;
}

/** Reads what later readings of contacts need. Memory grows with the contacts, by a name and some ids each. */
export async function readMonicaBook(parts: AsyncIterable<MonicaPart>): Promise<MonicaBook> {
  const namesByContact = new Map<string, string>();
  const fieldTypes = new Map<string, string>();
  const contactsByActivity = new Map<string, string[]>();
  const activityTypes = new Map<string, string>();
  const relations: { readonly of: string; readonly is: string; readonly type: string }[] = [];
  const contactsByPhoto = new Map<string, string>();
  for await (const part of parts) {
    if (part.kind === "lost") continue;
    const { thing, type } = part;
    const uuid = textOf(thing["uuid"]) ?? "";
    const properties = propertiesOf(thing);
    const say = (name: string): string => textOf(properties[name])?.trim() ?? "";
    if (type === "contact") {
      namesByContact.set(uuid, monicaName(say));
      for (const activity of uuidsIn(thing["data"], "activity")) {
        contactsByActivity.set(activity, [...(contactsByActivity.get(activity) ?? []), uuid]);
      }
      const photo = pictureOf(properties["avatar"]);
      if (photo !== undefined) contactsByPhoto.set(photo, uuid);
    } else if (type === "contact_field_types") {
      fieldTypes.set(uuid, say("type") === "" ? say("name") : say("type"));
    } else if (type === "activity_types") {
      activityTypes.set(uuid, say("name") === "" ? say("translation_key") : say("name"));
    } else if (type === "relationship") {
      relations.push({ of: say("of_contact"), is: say("contact_is"), type: say("type") });
    }
  }
  const relationsByContact = new Map<string, string[]>();
  for (const { of, is, type } of relations) {
    const name = namesByContact.get(is) ?? "";
    if (name === "" || type === "") continue;
    relationsByContact.set(of, [...(relationsByContact.get(of) ?? []), `${type}: ${name}`]);
  }
  return { namesByContact, fieldTypes, contactsByActivity, activityTypes, relationsByContact, contactsByPhoto };
}

/** The name as Monica shows it. */
export function monicaName(say: (property: string) => string): string {
  return ["first_name", "middle_name", "last_name"]
    .map(say)
    .filter((part) => part !== "")
    .join(" ");
}

/** Things that a contact only refers to stand as a list of their ids, by type. */
function uuidsIn(data: unknown, type: string): readonly string[] {
  const lists: readonly unknown[] = Array.isArray(data) ? data : [];
  return lists.flatMap((list) => {
    if (typeof list !== "object" || list === null || !("type" in list) || !("values" in list)) return [];
    if (list.type !== type || !Array.isArray(list.values)) return [];
    return list.values.filter((value: unknown) => typeof value === "string");
  });
}

function pictureOf(avatar: unknown): string | undefined {
  if (typeof avatar !== "object" || avatar === null || !("avatar_photo" in avatar)) return undefined;
  return textOf(avatar.avatar_photo);
}
