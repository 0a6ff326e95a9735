/** By what a contact is known in other programs: a UID that no other home gives, and that this home recognises again. */
import type { ContactId } from "../core/id.ts";
import { idOf } from "../core/id.ts";
import { keyOf } from "../core/key.ts";
import type { Session } from "./session.ts";

/** The setting that tells homes apart: drawn once, when the data begin, and archived with them. */
export const HOME_ID = "homeId";

export interface CardUids {
  /** For a contact whose sources gave none. */
  uidOf(contact: ContactId): string;
  /** The contact that this home gave the UID to; undefined for any other UID. Whether it is still there is not said. */
  contactOf(uid: string): ContactId | undefined;
}

export async function openCardUids({ store, owner }: Pick<Session, "store" | "owner">): Promise<CardUids> {
  const drawn = await store.get(owner, "setting", [HOME_ID]);
  // Data that began before one was drawn: the moment at which they began is theirs alone, as far as can be.
  const home = drawn?.value ?? String((await store.operations(owner))[0]?.at ?? "");
  const hex = keyOf("home", home);
  // A UUID of version 8 (RFC 9562): the home's part, and the contact's number in the last twelve digits.
  const prefix = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-`;
  return {
    uidOf: (contact) => `urn:uuid:${prefix}${contact.toString(16).padStart(12, "0")}`,
    contactOf(uid) {
      // Some programs leave out the scheme, or write capitals.
      const bare = uid.toLowerCase().replace(/^urn:uuid:/, "");
      const number = bare.startsWith(prefix) ? bare.slice(prefix.length) : "";
      return /^[0-9a-f]{12}$/.test(number) ? idOf(Number.parseInt(number, 16)) : undefined;
    },
  };
}
