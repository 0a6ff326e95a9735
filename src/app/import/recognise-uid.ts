/** Recognises a card by its UID: one that this home gave in an export, or that another of its address books has. */
import type { ContactId, SourceId } from "../../core/id.ts";
import type { Card } from "../../core/card.ts";
import type { Key } from "../../core/key.ts";
import { compareAllNames } from "../../core/person/match.ts";
import { foldText } from "../../core/search/fold.ts";
import type { Profile } from "../../core/person/profile.ts";
import { type CardUids, openCardUids } from "../card-uids.ts";
import type { Session } from "../session.ts";

export interface UidBook {
  /** The contact to whom this home gave the UID. */
  givenTo(uid: string): Promise<ContactId | undefined>;
  /** The contact of a card with that UID in an address book read before, unless the two cards say different things. */
  heldBy(key: Key, card: Card): Promise<ContactId | undefined>;
}

export async function openUidBook({ store, owner }: Session): Promise<UidBook> {
  const books: readonly SourceId[] = (await store.scan(owner, "source", { index: "byKey", equals: ["vcard"] })).map(
    ({ id }) => id,
  );
  let uids: CardUids | undefined;
  return {
    async givenTo(uid) {
      uids ??= await openCardUids({ store, owner });
      const contact = uids.contactOf(uid);
      const row = contact === undefined ? undefined : await store.get(owner, "contact", [contact]);
      return row?.id;
    },
    async heldBy(key, card) {
      for (const book of books) {
        const [record] = await store.scan(owner, "record", { index: "byKey", equals: [book, key] });
        if (record === undefined || record.contact === null) continue;
        const row = await store.get(owner, "profile", [record.contact]);
        if (row !== undefined && agrees(card, JSON.parse(row.profile) as Profile)) return record.contact;
      }
      return undefined;
    },
  };
}

/** A UID such as `1` stands in many books, so that it must not be all that two cards share. */
function agrees(card: Card, profile: Profile): boolean {
  const names = profile.nameless ? profile.otherNames : [profile.name, ...profile.otherNames];
  const { relation } = compareAllNames(card.name === undefined ? [] : [card.name.full], names);
  if (relation !== "unknown") return relation !== "conflict";
  const { emails, deadEmails, phones, profiles, organisation, name } = profile;
  const known = new Set([...emails, ...deadEmails, ...phones, ...profiles, organisation ?? "", name].map(foldText));
  const said = [...card.emails, ...card.phones, ...card.urls, ...card.handles].map(({ value }) => value);
  const bodies = card.positions.flatMap(({ organisation: body }) => body ?? []);
  return [...said, ...bodies].some((text) => known.has(foldText(text)));
}
