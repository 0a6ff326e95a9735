/** Lists contacts page by page: a page of a large book costs what the page does. */
import { compareCodePoints } from "../core/compare-code-points.ts";
import { dayNumber } from "../core/day.ts";
import { Failure } from "../core/failure.ts";
import { type ContactId, showId } from "../core/id.ts";
import { contextOf } from "../core/plan/plan-week.ts";
import { silenceOf } from "../core/plan/silence-of.ts";
import { viewCoverage } from "../core/plan/view-coverage.ts";
import { type TieView, viewTie } from "../core/plan/view-tie.ts";
import { EMPTY_HISTORY } from "../core/tie/history.ts";
import { openHistory } from "../core/tie/pack-history.ts";
import type { Rows, Store } from "../store/port.ts";
import { searchContacts } from "./find-contact.ts";
import { type ContactFilter, type ListedContact, type Sort, listViews, listed } from "./list-contacts.ts";
import { readCoverage, readPlanBasis } from "./plan-week.ts";
import { readOwnersTies } from "./read-owners-ties.ts";
import { readSome } from "./read-people.ts";
import type { Session } from "./session.ts";

/** A stretch of a list. */
export interface Page {
  /** At most so many. */
  readonly limit: number;
  /** The last contact of the page before; the list begins with the first page where there is none. */
  readonly after?: ContactId;
}

export interface ListPage {
  /** Of everybody who fits, not of this page. */
  readonly total: number;
  readonly contacts: readonly ListedContact[];
}

/**
 * Lists one page. By name and by when they were added it costs as much as the page, whatever the size of the book; by
 * what changes with the day everybody is looked at once, and the order is kept while the store does not change.
 */
export async function listPage(session: Session, filter: ContactFilter, sort: Sort, page: Page): Promise<ListPage> {
  const ids = await orderedIds(session, filter, sort, page);
  const views = await viewSome(session, ids.shown);
  return { total: ids.total, contacts: views.map(listed) };
}

interface OrderedIds {
  readonly total: number;
  readonly shown: readonly ContactId[];
}

async function orderedIds(session: Session, filter: ContactFilter, sort: Sort, page: Page): Promise<OrderedIds> {
  const { text, ...others } = filter;
  const isPlain = Object.values<unknown>(others).every((value) => value === undefined || value === false);
  if (!isPlain || sort === "outlook" || sort === "evidence")
    return pageOf(await keptOrder(session, filter, sort), page);
  const wanted = text === undefined ? undefined : await searchContacts(session, text);
  if (sort === "last" || sort === "silence") {
    const order = await keptOrder(session, {}, sort);
    return pageOf(wanted === undefined ? order : order.filter((id) => wanted.has(id)), page);
  }
  const total = wanted?.size ?? (await session.store.count(session.owner, "listing"));
  const shown: ContactId[] = [];
  // Few who fit are put in order by themselves; many are met soon along the whole order.
  if (wanted !== undefined && wanted.size <= FEW) return pageOf(await orderOf(session, wanted, sort), page);
  if (page.limit === 0) return { total, shown };
  for await (const id of sort === "name" ? eachByName(session, page.after) : eachByAge(session, page.after)) {
    if (wanted !== undefined && !wanted.has(id)) continue;
    shown.push(id);
    if (shown.length === page.limit) break;
  }
  return { total, shown };
}

/** So many are read one by one sooner than the order is walked along for a page of them. */
const FEW = 1000;
const STRETCH = 200;

/** Ids in the order of folded names, after a contact. */
async function* eachByName({ store, owner }: Session, after: ContactId | undefined): AsyncGenerator<ContactId> {
  const before = after === undefined ? undefined : await store.get(owner, "listing", [after]);
  let name = before?.sortName;
  let last = before?.contact ?? 0;
  for (;;) {
    // Some share a name: those after the last one of this name, then the names after it.
    const same =
      name === undefined ? [] : await store.scan(owner, "listing", { index: "byName", equals: [name], after: last });
    yield* same.map(({ contact }) => contact);
    const rows = await store.scan(owner, "listing", {
      index: "byName",
      limit: STRETCH,
      ...(name === undefined ? {} : { after: name }),
    });
    yield* rows.map(({ contact }) => contact);
    const end = rows.at(-1);
    if (end === undefined || rows.length < STRETCH) return;
    name = end.sortName;
    last = end.contact;
  }
}

/** Ids, the latest first, before a contact. */
async function* eachByAge({ store, owner }: Session, after: ContactId | undefined): AsyncGenerator<ContactId> {
  for (let to = after === undefined ? undefined : after - 1; ;) {
    const rows = await store.scan(owner, "listing", {
      reverse: true,
      limit: STRETCH,
      ...(to === undefined ? {} : { to }),
    });
    yield* rows.map(({ contact }) => contact);
    const end = rows.at(-1);
    if (end === undefined || rows.length < STRETCH) return;
    to = end.contact - 1;
  }
}

async function orderOf(
  { store, owner }: Session,
  wanted: ReadonlySet<number>,
  sort: "name" | "added",
): Promise<readonly ContactId[]> {
  const rows: Rows["listing"][] = [];
  for (const id of wanted) {
    const row = await store.get(owner, "listing", [id]);
    if (row !== undefined) rows.push(row);
  }
  const byAge = (a: Rows["listing"], b: Rows["listing"]): number => b.contact - a.contact;
  const bySortName = (a: Rows["listing"], b: Rows["listing"]): number =>
    compareCodePoints(a.sortName, b.sortName) || a.contact - b.contact;
  return rows.sort(sort === "name" ? bySortName : byAge).map(({ contact }) => contact);
}

function pageOf(order: readonly ContactId[], { limit, after }: Page): OrderedIds {
  const start = after === undefined ? 0 : order.indexOf(after) + 1;
  if (after !== undefined && start === 0) {
    throw new Failure("not-found", `The list does not hold ${showId("contact", after)}`, {
      hint: "It may have changed since the page before: begin again without --after.",
    });
  }
  return { total: order.length, shown: order.slice(start, start + limit) };
}

/** The order of everybody who fits a filter, as of one state of the store and one day. */
interface KeptOrder {
  readonly question: string;
  readonly order: readonly ContactId[];
}

/** The last question of each open store: pages are turned one after the other. */
const keptOrders = new WeakMap<Store, KeptOrder>();

async function keptOrder(session: Session, filter: ContactFilter, sort: Sort): Promise<readonly ContactId[]> {
  const { store, owner, today } = session;
  const { seq } = await store.head(owner);
  const question = JSON.stringify([owner, seq, today, sort, filter]);
  const kept = keptOrders.get(store);
  if (kept?.question === question) return kept.order;
  const isQuick = (sort === "last" || sort === "silence") && Object.keys(filter).length === 0;
  const order = isQuick
    ? await orderBySilence(session, sort)
    : (await listViews(session, filter, sort)).map(({ person }) => person.contact.id);
  keptOrders.set(store, { question, order });
  return order;
}

/** Of everybody only the days of contact and the name are read: a tenth of what the other orders look at. */
async function orderBySilence(session: Session, sort: "last" | "silence"): Promise<readonly ContactId[]> {
  const { store, owner } = session;
  const today = dayNumber(session.today);
  const coverage = viewCoverage(await readCoverage(session), session.today);
  const ties = new Map((await store.scan(owner, "tie")).map((tie) => [tie.contact, tie.days]));
  const rows = (await store.scan(owner, "listing")).map(({ contact, sortName }) => {
    const days = ties.get(contact);
    const history = days === undefined ? EMPTY_HISTORY : openHistory({ days, attempts: "[]" });
    const { lastDay, silentDays } = silenceOf(history, coverage, today);
    return { contact, sortName, key: sort === "last" ? (lastDay ?? Number.NEGATIVE_INFINITY) : (silentDays ?? -1) };
  });
  rows.sort(
    (a, b) => compareNumbers(b.key, a.key) || compareCodePoints(a.sortName, b.sortName) || a.contact - b.contact,
  );
  return rows.map(({ contact }) => contact);
}

/** Infinities too. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

async function viewSome(session: Session, ids: readonly ContactId[]): Promise<TieView[]> {
  const basis = await readPlanBasis(session, {});
  const context = contextOf({ ...basis, contacts: [], ownersTies: await readOwnersTies(session) }, []);
  return (await readSome(session, ids)).map((person) => viewTie(person, context));
}
