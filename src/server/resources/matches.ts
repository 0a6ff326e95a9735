/** Who could help, and a draft's words checked. */
import { z } from "zod";
import { type FoundMatch, openMatchFinder } from "../../app/find-matches.ts";
import { listEntries } from "../../app/keep-ledger.ts";
import { readWarmth } from "../../app/read-warmth.ts";
import { showId } from "../../core/id.ts";
import { endpoint } from "../endpoint.ts";
import { helpDocument, helpEntry } from "../help-document.ts";
import { contactId, count, line, list, namedContact, text, textOrNone } from "../shapes.ts";

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
  "POST /check": endpoint({
    summary:
      "Marks words of a draft that brag, press or flatter, each with the reason; nothing is changed, sent or kept.",
    thread: "reader",
    input: z.strictObject({ text: z.string().max(100_000), to: contactId.exactOptional() }),
    answer: z.object({
      checked: list(text),
      findings: list(finding),
      counts: z.object({
        ...{ words: z.number(), aboutSelf: z.number(), aboutThem: z.number(), questions: z.number(), asks: z.number() },
      }),
    }),
    async run({ session }, { text: draft, to }) {
      const { checkDraft } = await import("../../core/tone/check-draft.ts");
      const tie = to === undefined ? undefined : await readWarmth(session, to);
      const { checked, findings, counts } = checkDraft(draft, tie);
      return { checked, findings, counts };
    },
  }),
};

function matchOf({ match: { words }, view, first, deeds }: FoundMatch): z.input<typeof match> {
  const { contact, profile } = view.person;
  const { name, title, organisation } = profile;
  return {
    contact: { id: showId("contact", contact.id), name },
    ...{ title, organisation, words, standing: view.state.reason, deeds, first },
  };
}
