/** Introductions of two contacts, ways to somebody, and how ties are lived. */
import { z } from "zod";
import { findPaths } from "../../app/find-paths.ts";
import {
  type ShownIntroduction,
  actOnIntroduction,
  listIntroductions,
  startIntroduction,
} from "../../app/keep-introductions.ts";
import { type NamedBalance, readBalance } from "../../app/read-balance.ts";
import { HELP_STATES } from "../../core/facts.ts";
import { INTRODUCTION_STEPS, type IntroducedSide } from "../../core/help/introduction.ts";
import { sayGround, sayPathEvidence } from "../../core/help/path.ts";
import { showId } from "../../core/id.ts";
import type { TieView } from "../../core/plan/view-tie.ts";
import { endpoint } from "../endpoint.ts";
import { foundBy } from "../found-by.ts";
import { contactId, flag, line, list, namedContact, text, textOrNone } from "../shapes.ts";

const side = z.object({
  contact: namedContact,
  askedOn: textOrNone,
  answer: z.enum(["agreed", "declined"]).nullable(),
  answeredOn: textOrNone,
});

const introduction = z.object({
  id: text,
  /** Why the two should know each other. */
  why: text,
  on: text,
  state: z.enum(HELP_STATES),
  /** What is to be done next, or how it ended. */
  step: z.enum(INTRODUCTION_STEPS),
  /** Who is asked first. */
  first: side,
  second: side,
  madeOn: textOrNone,
  outcome: textOrNone,
  /** Names of those who may not be brought up now: it waits. */
  setAside: list(text),
  /** What one could write next; null where nothing is to be written. */
  draft: z.object({ to: list(text), text }).nullable(),
});

const someone = z.object({ contact: namedContact, standing: text });

const ways = z.object({
  name: text,
  /** Null for an address that is no contact. */
  contact: textOrNone,
  /** How things stand between you two, where you know them yourself. */
  standing: textOrNone,
  isSetAside: z.boolean(),
  paths: list(z.object({ ...someone.shape, evidence: text })),
  /** Who may know them; only where there is no path. */
  guesses: list(z.object({ ...someone.shape, grounds: list(text) })),
});

const balance = z.object({
  contact: textOrNone,
  name: text,
  /** Days of contact over a year. */
  ...{ inPerson: z.number(), voice: z.number(), text: z.number() },
});

export const INTRODUCTIONS = {
  "GET /introductions": endpoint({
    summary: "Introductions that are open, with the step that comes next; with `all` those that ended too.",
    thread: "reader",
    input: z.strictObject({ all: flag.exactOptional() }),
    answer: z.object({ introductions: list(introduction) }),
    run: async ({ session }, { all = false }) => ({
      introductions: (await listIntroductions(session, all)).map(introductionOf),
    }),
  }),
  "POST /introductions": endpoint({
    summary: "Starts an introduction: `first` is asked first. Kith sends nothing.",
    thread: "writer",
    input: z.strictObject({
      first: contactId,
      second: contactId,
      /** Words, or the number of a need of either, such as h_12. */
      why: z.union([z.strictObject({ words: line }), z.strictObject({ need: line })]),
    }),
    answer: introduction,
    async run({ session }, { first, second, why }) {
      const [one, other] = [await foundBy(session, first), await foundBy(session, second)];
      return introductionOf(await startIntroduction(session, one, other, why));
    },
  }),
  "POST /introductions/:id/act": endpoint({
    summary: "Takes the next step: one was asked, agreed or declined; the two were introduced; what came of it.",
    thread: "writer",
    input: z.strictObject({
      id: z.string().regex(/^h_[1-9]\d{0,14}$/),
      act: z.enum(["asked", "agreed", "declined", "made", "outcome"]),
      /** Of whom it is said; left out for what is about both. */
      who: contactId.exactOptional(),
      outcome: line.exactOptional(),
    }),
    answer: introduction,
    async run({ session }, { id, act, who, outcome }) {
      return introductionOf(
        await actOnIntroduction(session, id, {
          kind: act,
          ...(who === undefined ? {} : { who: await foundBy(session, who) }),
          ...(outcome === undefined ? {} : { outcome }),
        }),
      );
    },
  }),
  "GET /paths": endpoint({
    summary: "Who can introduce the owner to a person, or to somebody at a company, best first.",
    thread: "reader",
    input: z.strictObject({ to: line }),
    answer: z.object({ to: list(ways) }),
    async run({ session }, { to }) {
      const found = await findPaths(session, to);
      return {
        to: found.map(({ name, contact, own, isSetAside, paths, guesses }) => ({
          ...{ name, contact: contact === null ? null : showId("contact", contact), isSetAside },
          standing: own === null ? null : own.state.reason,
          paths: paths.map((path) => ({
            ...someoneOf(path.view),
            evidence: sayPathEvidence(path, session.today),
          })),
          guesses: guesses.map(({ view, grounds }) => ({ ...someoneOf(view), grounds: grounds.map(sayGround) })),
        })),
      };
    },
  }),
  "GET /balance": endpoint({
    summary: "How ties are lived, by group: in person, by voice, in writing; and which live on text alone.",
    thread: "planner",
    input: z.strictObject({}),
    answer: z.object({ groups: list(balance), textAlone: list(balance) }),
    async run({ session }) {
      const { groups, textAlone } = await readBalance(session);
      return { groups: groups.map(balanceOf), textAlone: textAlone.map(balanceOf) };
    },
  }),
};

function introductionOf(shown: ShownIntroduction): z.input<typeof introduction> {
  const { introduction: one, step, setAside, text: draft } = shown;
  const { id, text: why, on, state, outcome } = one.entry;
  return {
    ...{ id: showId("help", id), why, on, state, step, madeOn: one.madeOn, outcome, setAside, draft },
    first: sideOf(one.first, shown.first.name),
    second: sideOf(one.second, shown.second.name),
  };
}

function sideOf({ contact, ...rest }: IntroducedSide, name: string): z.input<typeof side> {
  return { contact: { id: showId("contact", contact), name }, ...rest };
}

function someoneOf({ person, state }: TieView): z.input<typeof someone> {
  return { contact: { id: showId("contact", person.contact.id), name: person.profile.name }, standing: state.reason };
}

function balanceOf({ contact, name, balance: of }: NamedBalance): z.input<typeof balance> {
  const { inPerson, voice, text: written } = of;
  return { contact: contact === null ? null : showId("contact", contact), name, inPerson, voice, text: written };
}
