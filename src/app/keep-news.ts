/** Keeps the owner's good news: six weeks, for those who would care, told once to each. */
import type { HelpEntry } from "../core/facts.ts";
import { Failure } from "../core/failure.ts";
import { type Id, showId } from "../core/id.ts";
import type { Listener } from "../core/help/news.ts";
import type { TieView } from "../core/plan/view-tie.ts";
import type { FoundContact } from "./find-contact.ts";
import { addEntry, findEntry } from "./keep-ledger.ts";
import { viewEverybody } from "./list-contacts.ts";
import { readGoodNews } from "./offer-news.ts";
import { type Session, decideAndApply } from "./session.ts";

export interface NewsWithListeners {
  readonly entry: HelpEntry;
  /** Who would care and has not heard it, best first. */
  readonly listeners: readonly Listener<TieView>[];
  /** Names of those whom the owner told. */
  readonly told: readonly string[];
}

/** Writes a piece of news down. */
export async function addNews(session: Session, text: string): Promise<HelpEntry> {
  return addEntry(session, { kind: "news", who: null, text, on: session.today, place: null, dueOn: null });
}

/** What is news today, the latest first, each with who would care. */
export async function listNews(session: Session): Promise<NewsWithListeners[]> {
  const kept = await readGoodNews(session, session.today);
  if (kept.length === 0) return [];
  const { listenersOf, newsKey } = await import("../core/help/news.ts");
  const views = await viewEverybody(session);
  return kept.map((news) => ({
    entry: news.entry,
    listeners: listenersOf(views, news, session.today),
    told: views
      .filter(({ person }) =>
        person.answers.some(({ key, answer }) => key === newsKey(news.entry) && answer === "confirmed"),
      )
      .map(({ person }) => person.profile.name),
  }));
}

/** The owner told somebody, or does not want to: it is not offered for them again. What was so already changes nothing. */
export async function answerNews(
  session: Session,
  text: string,
  who: FoundContact,
  answer: "confirmed" | "dismissed",
): Promise<HelpEntry> {
  const { newsKey } = await import("../core/help/news.ts");
  const { entry } = await findEntry(session, text);
  if (entry.kind !== "news") {
    throw new Failure("bad-usage", `${showId("help", entry.id)} is no news`, { hint: "`kith news` lists yours." });
  }
  const key = newsKey(entry);
  return decideAndApply(session, async (ids) => {
    const answers = await session.store.scan(session.owner, "occasion", { index: "byContact", equals: [who.contact] });
    const isSame = answers.findLast((one) => one.key === key)?.answer === answer;
    const row = { id: ids.next<Id<"occasion">>(), contact: who.contact, key, answer, on: session.today };
    return {
      kind: "help",
      summary: `${answer === "confirmed" ? "Told" : "Not for"} ${who.name}: news ${showId("help", entry.id)}`,
      changes: isSame ? [] : [{ kind: "insert", table: "occasion", row }],
      answer: entry,
    };
  });
}
