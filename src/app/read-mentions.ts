/** Reads what the owner's feeds say of contacts. */
import type { Day } from "../core/day.ts";
import type { Mention } from "../core/feed/feed-facts.ts";
import type { ContactId } from "../core/id.ts";
import type { FoundOccasion } from "../core/plan/introduction-occasions.ts";
import { mentionOccasions } from "../core/plan/mention-occasions.ts";
import type { Session } from "./session.ts";

/** The occasions of what feeds say, on a day. */
export async function findMentionOccasions(
  { store, owner }: Pick<Session, "store" | "owner">,
  asOf: Day,
): Promise<FoundOccasion[]> {
  const mentions = await store.scan(owner, "mention");
  if (mentions.length === 0) return [];
  const titles = new Map((await store.scan(owner, "followedFeed")).map(({ id, title }) => [id, title]));
  const byContact = new Map<ContactId, (Mention & { readonly feedTitle: string })[]>();
  for (const mention of mentions) {
    const theirs = byContact.get(mention.contact) ?? [];
    theirs.push({ ...mention, feedTitle: titles.get(mention.feed) ?? "" });
    byContact.set(mention.contact, theirs);
  }
  return [...byContact].flatMap(([contact, theirs]) =>
    mentionOccasions(theirs, asOf).map((occasion) => ({ contact, occasion })),
  );
}
