/** Reads the owner's good news, and offers it inside the touches of a plan. */
import type { Day } from "../core/day.ts";
import type { ContactId } from "../core/id.ts";
import { entriesUpTo } from "../core/help/ledger.ts";
import type { KeptNews, OfferedNews } from "../core/help/news.ts";
import { contextOf } from "../core/plan/plan-week.ts";
import type { PlanInput } from "../core/plan/plan.ts";
import { viewTie } from "../core/plan/view-tie.ts";
import type { Session } from "./session.ts";

/** For each of these contacts the news that they would care about: one piece at most. */
export async function offerNews(
  session: Session,
  input: PlanInput,
  contacts: readonly ContactId[],
): Promise<readonly OfferedNews[]> {
  const kept = await readGoodNews(session, input.asOf);
  if (kept.length === 0) return [];
  const { newsFor } = await import("../core/help/news.ts");
  const context = contextOf(input, input.contacts);
  const wanted = new Set(contacts);
  return input.contacts
    .filter(({ contact }) => wanted.has(contact.id))
    .flatMap((person) => newsFor(viewTie(person, context), kept, input.asOf) ?? []);
}

/** What is news on a day, the latest first. Stemmers are read only where there is any. */
export async function readGoodNews({ store, owner }: Pick<Session, "store" | "owner">, asOf: Day): Promise<KeptNews[]> {
  const own = await store.scan(owner, "help", { index: "byContact", equals: [null] });
  const news = entriesUpTo(own, asOf).filter(({ kind, state }) => kind === "news" && state === "open");
  if (news.length === 0) return [];
  const { isNews } = await import("../core/help/news.ts");
  const { createNeedReader } = await import("../core/help/read-need.ts");
  const reader = createNeedReader();
  return news
    .filter((entry) => isNews(entry, asOf))
    .sort((a, b) => (a.on === b.on ? b.id - a.id : a.on < b.on ? 1 : -1))
    .map((entry) => ({ entry, words: reader.read(entry.text) }));
}
