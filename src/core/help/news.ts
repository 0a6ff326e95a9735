/** Good news of the owner's: kept six weeks, offered to those who would care inside touches that have another reason (design.md §2.5). */
import type { Day } from "../day.ts";
import type { HelpEntry } from "../facts.ts";
import { type ContactId, showId } from "../id.ts";
import type { TieView } from "../plan/view-tie.ts";
import { endSentence } from "../plan/words.ts";
import { deedsBetween, entriesUpTo, keptUntil } from "./ledger.ts";
import { type NeedWords, readWords } from "./read-need.ts";
import { mayBeAsked } from "./who-helps.ts";

/** One entry of news, with its words made ready. */
export interface KeptNews {
  readonly entry: HelpEntry;
  readonly words: NeedWords;
}

/** Somebody who would care, and why, in words. */
export interface Listener<V> {
  readonly view: V;
  readonly why: string;
}

type ListenerView = Pick<TieView, "person" | "state" | "touches" | "governing">;

/** Tells whether an entry is news on a day: not closed, and not older than six weeks. */
export function isNews(entry: HelpEntry, asOf: Day): boolean {
  return entry.kind === "news" && entry.state === "open" && entry.on <= asOf && asOf <= keptUntil(entry);
}

/** The key by which the owner's answers tell whom it was told, or shall not be told. */
export function newsKey({ id }: Pick<HelpEntry, "id">): string {
  return `news:${showId("help", id)}`;
}

/**
 * Why somebody would care: they helped, they were asked about it, they are a friend. Null for whoever would not, may not be
 * brought up, or has heard it: as the owner said, or in a touch that was done since.
 */
export function whyCare<V extends ListenerView>(view: V, { entry, words }: KeptNews, asOf: Day): string | null {
  if (!mayBeAsked(view) || hasHeard(view, entry)) return null;
  const help = entriesUpTo(view.person.help, asOf);
  const asked = help.find(({ kind, text }) => kind === "ask" && isAbout(text, words));
  if (asked !== undefined) return endSentence(`You asked them about it: ${asked.text}`);
  const deed = deedsBetween(help).find(({ by }) => by === "contact");
  if (deed !== undefined) return endSentence(`They helped you: ${deed.text}`);
  return view.governing.group?.measured === 0 ? `In ${view.governing.group.name}.` : null;
}

/** Everybody who would care about it: who was asked or helped before friends, those in touch most before others. */
export function listenersOf<V extends ListenerView & Pick<TieView, "statistics">>(
  views: readonly V[],
  news: KeptNews,
  asOf: Day,
): Listener<V>[] {
  const isFriend = (why: string): boolean => why.startsWith("In ");
  return views
    .flatMap((view) => {
      const why = whyCare(view, news, asOf);
      return why === null ? [] : [{ view, why }];
    })
    .sort(
      (a, b) =>
        Number(isFriend(a.why)) - Number(isFriend(b.why)) ||
        b.view.statistics.decayed90 - a.view.statistics.decayed90 ||
        a.view.person.contact.id - b.view.person.contact.id,
    );
}

/** One piece of news for a touch. */
export interface OfferedNews {
  readonly contact: ContactId;
  readonly entry: HelpEntry;
  readonly why: string;
}

/** The latest news that somebody would care about; never more than one in a touch. */
export function newsFor(view: ListenerView, kept: readonly KeptNews[], asOf: Day): OfferedNews | null {
  const latest = kept.toSorted((a, b) =>
    a.entry.on === b.entry.on ? b.entry.id - a.entry.id : a.entry.on < b.entry.on ? 1 : -1,
  );
  for (const news of latest) {
    const why = isNews(news.entry, asOf) ? whyCare(view, news, asOf) : null;
    if (why !== null) return { contact: view.person.contact.id, entry: news.entry, why };
  }
  return null;
}

function hasHeard({ person, touches }: ListenerView, entry: HelpEntry): boolean {
  const key = newsKey(entry);
  return (
    person.answers.some((answer) => answer.key === key) ||
    touches.some(({ state, answeredOn }) => state === "done" && answeredOn !== null && answeredOn > entry.on)
  );
}

function isAbout(text: string, words: NeedWords): boolean {
  return readWords(text).some(({ folded }) => words.answersOf(folded).length > 0);
}
