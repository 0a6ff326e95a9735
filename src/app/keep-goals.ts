/** Keeps goals: what the owner works towards until a day, and whom they named for it. */
import type { Day } from "../core/day.ts";
import type { Group, HelpEntry } from "../core/facts.ts";
import { Failure } from "../core/failure.ts";
import { answerToGoal, goalKey } from "../core/help/goal.ts";
import { orderEntries } from "../core/help/ledger.ts";
import { sayMatchedWords } from "../core/help/say-matched-words.ts";
import { mayBeAsked } from "../core/help/who-helps.ts";
import { type ContactId, type GroupId, type Id, showId } from "../core/id.ts";
import type { PlanContact } from "../core/plan/plan.ts";
import type { FoundContact } from "./find-contact.ts";
import { addEntry, findEntry } from "./keep-ledger.ts";
import { viewEverybody } from "./list-contacts.ts";
import { openWordMatcher } from "./match-words.ts";
import { matchGoal, readGoals } from "./read-goals.ts";
import { type Session, decideAndApply } from "./session.ts";

/** Somebody who may serve a goal, and why. */
export interface Server {
  readonly contact: ContactId;
  readonly name: string;
  readonly why: string;
}

export interface ShownGoal {
  readonly entry: HelpEntry;
  /** The group whose members serve it, and how many may be asked. */
  readonly group: { readonly id: GroupId; readonly name: string; readonly members: number } | null;
  /** Whom the owner named. */
  readonly named: readonly Server[];
  /** Whom it raises this week. */
  readonly raised: readonly Server[];
  /** Whose words fit best, those named and dismissed left out. */
  readonly fitting: readonly Server[];
}

/** So many are told of those whose words fit. */
const MOST_FITTING = 5;

/** Writes a goal down, for a quarter where no day is given; the members of the group serve it, where one is named. */
export async function addGoal(
  session: Session,
  { text, until, group }: { readonly text: string; readonly until: Day | null; readonly group: GroupId | null },
): Promise<HelpEntry> {
  if (until !== null && until < session.today)
    throw new Failure("bad-usage", "A goal ends today or later", { hint: "--by 2027-06-30, or `--by 90d`." });
  return addEntry(session, { kind: "goal", who: null, text, on: session.today, place: null, dueOn: until, group });
}

/** The goals that run, or all, what ends first standing first. */
export async function listGoals(session: Session, all: boolean): Promise<ShownGoal[]> {
  const goals = orderEntries(await readGoals(session, session.today, all));
  if (goals.length === 0) return [];
  const views = (await viewEverybody(session)).filter(mayBeAsked);
  const people = new Map(views.map((view) => [view.person.contact.id, view.person]));
  const matcher = await openWordMatcher(session, [...people.values()]);
  const shown: ShownGoal[] = [];
  for (const entry of goals) {
    const key = goalKey(entry);
    const answered = (answer: "confirmed" | "dismissed"): Server[] =>
      [...people.values()]
        .filter(({ answers }) => answerToGoal(answers, entry, session.today) === answer)
        .map(({ contact, profile }) => ({ contact: contact.id, name: profile.name, why: "You named them for it." }));
    const named = answered("confirmed");
    const spoken = new Set([...named, ...answered("dismissed")].map(({ contact }) => contact));
    const raised = views.flatMap(({ person, occasions }): Server[] => {
      const occasion = occasions.find((one) => one.key === key);
      const { contact, profile } = person;
      return occasion === undefined ? [] : [{ contact: contact.id, name: profile.name, why: occasion.reason.text }];
    });
    const fitting = (await matchGoal(matcher, entry))
      .filter(({ contact }) => !spoken.has(contact))
      .slice(0, MOST_FITTING)
      .map(({ contact, words }) => ({
        contact,
        name: people.get(contact)?.profile.name ?? showId("contact", contact),
        why: sayMatchedWords(words),
      }));
    shown.push({
      entry,
      group: groupOf(entry, await session.store.scan(session.owner, "group"), people),
      named,
      raised,
      fitting,
    });
  }
  return shown;
}

function groupOf(
  { group: id }: HelpEntry,
  groups: readonly Group[],
  people: ReadonlyMap<ContactId, PlanContact>,
): ShownGoal["group"] {
  const group = groups.find((one) => one.id === id);
  if (group === undefined) return null;
  const members = [...people.values()].filter((person) => person.groups.some((one) => one.id === id)).length;
  return { id: group.id, name: group.name, members };
}

/** The owner names somebody for a goal, or says that it is not for them. What was so already changes nothing. */
export async function answerGoal(
  session: Session,
  text: string,
  who: FoundContact,
  answer: "confirmed" | "dismissed",
): Promise<HelpEntry> {
  const { entry } = await findEntry(session, text);
  if (entry.kind !== "goal")
    throw new Failure("bad-usage", `${showId("help", entry.id)} is no goal`, { hint: "`kith goal` lists yours." });
  return decideAndApply(session, async (ids) => {
    const answers = await session.store.scan(session.owner, "occasion", { index: "byContact", equals: [who.contact] });
    const isSame = answerToGoal(answers, entry, session.today) === answer;
    const row = {
      ...{ id: ids.next<Id<"occasion">>(), contact: who.contact, key: goalKey(entry) },
      ...{ answer, on: session.today },
    };
    return {
      kind: "help",
      summary: `${answer === "confirmed" ? "For" : "Not for"} goal ${showId("help", entry.id)}: ${who.name}`,
      changes: isSame ? [] : [{ kind: "insert", table: "occasion", row }],
      answer: entry,
    };
  });
}
