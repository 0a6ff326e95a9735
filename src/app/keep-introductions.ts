/** Keeps introductions of two contacts: started, each asked in turn, made, and what came of it. Kith sends nothing. */
import { oneLine } from "../core/cut-text.ts";
import { Failure, given } from "../core/failure.ts";
import type { HelpEntry } from "../core/facts.ts";
import {
  type Introduction,
  type IntroductionAct,
  type IntroductionStep,
  type Refusal,
  introductionsOf,
  markKey,
  refusalOf,
  stepOf,
} from "../core/help/introduction.ts";
import { type IntroductionText, textOf } from "../core/help/introduction-text.ts";
import { mayBeAsked } from "../core/help/who-helps.ts";
import { type HelpId, type Id, showId } from "../core/id.ts";
import { contextOf } from "../core/plan/plan-week.ts";
import { type TieView, viewTie } from "../core/plan/view-tie.ts";
import type { Change } from "../store/port.ts";
import type { FoundContact } from "./find-contact.ts";
import { findEntry } from "./keep-ledger.ts";
import { readPlanBasis } from "./plan-week.ts";
import { readIntroductions } from "./read-introductions.ts";
import { readSome } from "./read-people.ts";
import { type Ids, type Session, decideAndApply } from "./session.ts";

export interface ShownIntroduction {
  readonly introduction: Introduction;
  readonly first: FoundContact;
  readonly second: FoundContact;
  readonly step: IntroductionStep;
  /** Names of those who may not be brought up now: it waits. */
  readonly setAside: readonly string[];
  /** The message that comes next, to edit; null where none does, or where it waits. */
  readonly text: IntroductionText | null;
}

/** Open ones, or all; the latest first. */
export async function listIntroductions(session: Session, all: boolean): Promise<ShownIntroduction[]> {
  const introductions = await readIntroductions(session, session.today);
  const shown: ShownIntroduction[] = [];
  for (const introduction of introductions.toReversed()) {
    if (all || introduction.entry.state === "open") shown.push(await show(session, introduction));
  }
  return shown;
}

/** Starts one: `first` is asked first. `why` are words, or the number of a need of either. */
export async function startIntroduction(
  session: Session,
  first: FoundContact,
  second: FoundContact,
  why: { readonly words: string } | { readonly need: string },
): Promise<ShownIntroduction> {
  if (first.contact === second.contact)
    throw new Failure("bad-usage", `Both are ${first.name}`, { hint: "An introduction is of two people." });
  const text = "words" in why ? oneLine(why.words) : await needOf(session, why.need, [first, second]);
  if (text === "")
    throw new Failure("bad-usage", "An introduction needs a reason", {
      hint: 'Say why: --why "both restore looms", or --need h_12.',
    });
  const views = await viewTwo(session, first, second);
  const setAside = namesSetAside(views);
  if (setAside.length > 0)
    throw new Failure("refused", `${setAside.join(" and ")} may not be brought up`, {
      hint: "Nobody who rests, is let go or never, who has died, or who is no person is introduced; `kith show NAME` says how it stands.",
    });
  const pair = [first.contact, second.contact];
  const same = (await readIntroductions(session, session.today)).find(
    (one) => one.entry.state === "open" && pair.includes(one.first.contact) && pair.includes(one.second.contact),
  );
  if (same !== undefined)
    throw new Failure("refused", `${showId("help", same.entry.id)} introduces these two already`, {
      hint: "`kith introduce list` says how it stands.",
    });
  const introduction = await decideAndApply(session, (ids) => {
    const entry: HelpEntry = {
      ...{ id: ids.next<HelpId>(), kind: "introduction", contact: first.contact, text, on: session.today },
      ...{ place: null, dueOn: null, state: "open", closedOn: null, outcome: null },
      group: null,
    };
    const row = answerRow(session, ids, second, markKey(entry.id, "with"), "confirmed");
    return Promise.resolve({
      kind: "help",
      summary: `Introduction of ${first.name} and ${second.name}, ${showId("help", entry.id)}`,
      changes: [
        { kind: "insert", table: "help", row: entry },
        { kind: "insert", table: "occasion", row },
      ],
      answer: given(introductionsOf([entry], [row], session.today)[0], "what was just begun is whole"),
    });
  });
  return show(session, introduction);
}

/** Takes the next step of one. What was so already changes nothing. */
export async function actOnIntroduction(
  session: Session,
  text: string,
  act: { readonly kind: IntroductionAct; readonly who?: FoundContact; readonly outcome?: string },
): Promise<ShownIntroduction> {
  const before = await findIntroduction(session, text);
  const { introduction } = before;
  const side = act.who === undefined ? null : sideOf(before, act.who);
  if (!saysNothingNew(introduction, act.kind, side)) {
    const refusal = refusalOf(introduction, act.kind, side, before.setAside.length === 0);
    if (refusal !== null) throw new Failure("refused", REFUSALS[refusal](before), { hint: HINT });
    const outcome = oneLine(act.outcome ?? "") || null;
    await decideAndApply(session, (ids) =>
      Promise.resolve({
        kind: "help",
        summary: `Introduction ${showId("help", introduction.entry.id)}: ${act.who === undefined ? "" : `${act.who.name} `}${act.kind}`,
        changes: changesOf(session, ids, before, { ...act, outcome }),
        answer: undefined,
      }),
    );
  }
  return findIntroduction(session, text);
}

const HINT = "`kith introduce list` says how it stands.";

const REFUSALS: Readonly<Record<Refusal, (shown: ShownIntroduction) => string>> = {
  closed: ({ introduction }) => `${showId("help", introduction.entry.id)} is closed`,
  "set-aside": ({ setAside }) => `${setAside.join(" and ")} may not be brought up now`,
  "first-before-second": ({ first, second }) => `${second.name} is asked once ${first.name} has agreed`,
  "both-agree-first": ({ first, second }) => `${first.name} and ${second.name} have not both agreed yet`,
  "not-made": ({ first, second }) => `${first.name} and ${second.name} have not been introduced yet`,
  made: ({ first, second }) => `${first.name} and ${second.name} have been introduced already`,
};

function saysNothingNew(
  { entry, madeOn, ...sides }: Introduction,
  act: IntroductionAct,
  side: "first" | "second" | null,
): boolean {
  const one = side === null ? undefined : sides[side];
  if (act === "asked")
    return entry.state === "open" && one !== undefined && (one.askedOn !== null || one.answer !== null);
  if (act === "agreed" || act === "declined") return one?.answer === act;
  return act === "made" && madeOn !== null;
}

function changesOf(
  session: Session,
  ids: Ids,
  { introduction: { entry }, first }: ShownIntroduction,
  {
    kind,
    who,
    outcome,
  }: { readonly kind: IntroductionAct; readonly who?: FoundContact; readonly outcome: string | null },
): Change[] {
  const close = (state: "done" | "dropped"): Change => ({
    ...{ kind: "update", table: "help", key: [entry.id] },
    set: { state, closedOn: session.today, outcome },
  });
  if (kind === "outcome") return [close("done")];
  const mark = kind === "asked" || kind === "made" ? kind : "answer";
  const answer = kind === "declined" ? "dismissed" : "confirmed";
  const row = answerRow(session, ids, who ?? first, markKey(entry.id, mark), answer);
  return [{ kind: "insert", table: "occasion", row }, ...(kind === "declined" ? [close("dropped")] : [])];
}

function answerRow(
  { today }: Session,
  ids: Ids,
  { contact }: FoundContact,
  key: string,
  answer: "confirmed" | "dismissed",
) {
  return { id: ids.next<Id<"occasion">>(), contact, key, answer, on: today } as const;
}

async function findIntroduction(session: Session, text: string): Promise<ShownIntroduction> {
  const { entry } = await findEntry(session, text);
  const found = (await readIntroductions(session, session.today)).find((one) => one.entry.id === entry.id);
  if (found !== undefined) return show(session, found);
  throw new Failure("bad-usage", `${showId("help", entry.id)} is no introduction of two`, {
    hint: "`kith introduce list --all` lists yours.",
  });
}

function sideOf({ introduction: { entry, first, second } }: ShownIntroduction, who: FoundContact): "first" | "second" {
  if (who.contact === first.contact) return "first";
  if (who.contact === second.contact) return "second";
  throw new Failure("bad-usage", `${showId("help", entry.id)} is not about ${who.name}`, { hint: HINT });
}

async function needOf(session: Session, text: string, two: readonly FoundContact[]): Promise<string> {
  const { entry } = await findEntry(session, text);
  if (entry.kind === "need" && two.some(({ contact }) => contact === entry.contact)) return entry.text;
  throw new Failure("bad-usage", `${showId("help", entry.id)} is no need of either of them`, {
    hint: "`kith need NAME` lists theirs.",
  });
}

async function show(session: Session, introduction: Introduction): Promise<ShownIntroduction> {
  const { first, second } = introduction;
  const found = (contact: FoundContact["contact"]): FoundContact => ({ contact, name: showId("contact", contact) });
  const views = await viewTwo(session, found(first.contact), found(second.contact));
  const [one, other] = views.map(({ person }) => person.profile);
  const setAside = namesSetAside(views);
  return {
    introduction,
    first: { contact: first.contact, name: given(one, "the first of two is there").name },
    second: { contact: second.contact, name: given(other, "the second of two is there").name },
    step: stepOf(introduction),
    setAside,
    text: setAside.length > 0 || one === undefined || other === undefined ? null : textOf(introduction, one, other),
  };
}

async function viewTwo(session: Session, first: FoundContact, second: FoundContact): Promise<TieView[]> {
  const context = contextOf({ ...(await readPlanBasis(session, {})), contacts: [] }, []);
  const people = await readSome(session, [first.contact, second.contact]);
  return people.map((person) => viewTie(person, context));
}

function namesSetAside(views: readonly TieView[]): string[] {
  return views.filter((view) => !mayBeAsked(view)).map(({ person }) => person.profile.name);
}
