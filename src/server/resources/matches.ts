/** Who could help, and a draft's words checked. */
import { z } from "zod";
import { type FoundMatch, openMatchFinder } from "../../app/find-matches.ts";
import { listEntries } from "../../app/keep-ledger.ts";
import { readWarmth } from "../../app/read-warmth.ts";
import { type Sharer, findSharers } from "../../app/share-words.ts";
import { showId } from "../../core/id.ts";
import { endpoint } from "../endpoint.ts";
import { helpDocument, helpEntry } from "../help-document.ts";
import { contactId, count, line, list, namedContact, text, textOrNone, words } from "../shapes.ts";

const match = z.object({
  contact: namedContact,
  title: textOrNone,
  organisation: textOrNone,
  /** Which words matched, where. */
  words: list(z.object({ asked: text, found: text, field: text, text })),
  /** How things stand between you. */
  standing: text,
  deeds: list(z.object({ by: z.enum(["owner", "contact"]), on: text, text })),
  /** What should come before a request; null where nothing must. */
  first: textOrNone,
});

/** Who would like something; nothing is asked of them. */
const sharer = match.omit({ first: true, deeds: true });

const finding = z.object({
  kind: text,
  strength: text,
  /** Where in the draft: from and to, in characters. */
  from: z.number(),
  to: z.number(),
  reason: text,
  better: text,
});

export const MATCHES = {
  "GET /who": endpoint({
    summary: "Who could help with what the owner needs, in their words.",
    thread: "planner",
    input: z.strictObject({ need: line, limit: count(1, 100).default(5) }),
    answer: z.object({ matches: list(match) }),
    async run({ session }, { need, limit }) {
      const finder = await openMatchFinder(session);
      return { matches: (await finder.find(need)).slice(0, limit).map(matchOf) };
    },
  }),
  "GET /matches": endpoint({
    summary: "Who could help with each open need in the ledger.",
    thread: "planner",
    input: z.strictObject({ limit: count(1, 100).default(3) }),
    answer: z.object({ needs: list(z.object({ need: helpEntry, matches: list(match) })) }),
    async run({ session }, { limit }) {
      const finder = await openMatchFinder(session);
      const needs = [];
      for (const need of await listEntries(session, { kind: "need" })) {
        const found = await finder.find(need.entry.text, need.entry.contact ?? undefined);
        needs.push({ need: helpDocument(need), matches: found.slice(0, limit).map(matchOf) });
      }
      return { needs };
    },
  }),
  "GET /sharers": endpoint({
    summary: "Who would like what the owner read or found, by the words of it or of its address; nothing is fetched.",
    thread: "planner",
    input: z.strictObject({ text: words, limit: count(1, 50).default(12) }),
    answer: z.object({ sharers: list(sharer) }),
    async run({ session }, { text: shared, limit }) {
      const found = (await findSharers(session, shared)).slice(0, limit);
      return { sharers: found.map(sharerOf) };
    },
  }),
  "POST /check": endpoint({
    summary:
      "Marks words of a draft that brag, press or flatter, each with the reason; nothing is changed, sent or kept.",
    thread: "reader",
    input: z.strictObject({ text: z.string().max(100_000), to: contactId.exactOptional() }),
    answer: z.object({
      checked: list(text),
      /** Languages that were not checked; null where a passage is too short to tell. */
      notChecked: list(textOrNone),
      findings: list(finding),
      counts: z.object({
        ...{ words: z.number(), aboutSelf: z.number(), aboutThem: z.number(), questions: z.number(), asks: z.number() },
      }),
    }),
    async run({ session }, { text: draft, to }) {
      const { checkDraft } = await import("../../core/tone/check-draft.ts");
      const tie = to === undefined ? undefined : await readWarmth(session, to);
      const { checked, notChecked, findings, counts } = checkDraft(draft, tie);
      return { checked, notChecked: notChecked.map(({ language }) => language), findings, counts };
    },
  }),
};

function sharerOf({ view, words: matched }: Sharer): z.input<typeof sharer> {
  const { contact, profile } = view.person;
  const { name, title, organisation } = profile;
  return {
    contact: { id: showId("contact", contact.id), name },
    ...{ title, organisation, words: matched, standing: view.state.reason },
  };
}

function matchOf({ match: { words }, view, first, deeds }: FoundMatch): z.input<typeof match> {
  const { contact, profile } = view.person;
  const { name, title, organisation } = profile;
  return {
    contact: { id: showId("contact", contact.id), name },
    ...{ title, organisation, words, standing: view.state.reason, deeds, first },
  };
}
