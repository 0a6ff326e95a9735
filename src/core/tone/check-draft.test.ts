import fc from "fast-check";
import { expect, test } from "vitest";
import { checkDraft } from "./check-draft.ts";

/** Kinds and words of what is found. */
function found(text: string, tie?: Parameters<typeof checkDraft>[1]): string[] {
  return checkDraft(text, tie).findings.map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);
}

test("checkDraft() marks words with their kind, in order", () => {
  const text = "Hi Tom,\n\nI was named manager of the year. Just following up again. How is Ana?";

  expect(found(text)).toEqual(["brag: I was named manager of the year", "pressure: Just following up again"]);
});

test("checkDraft() calls bragging in modest words stronger than plain bragging", () => {
  const strength = (text: string): string | undefined => checkDraft(text).findings[0]?.strength;

  expect(strength("I am humbled and honoured to have won the award.")).toBe("strong");
  expect(strength("We won the award for the best roof.")).toBe("mild");
});

test("checkDraft() leaves plain news, thanks, condolence and a promised follow-up alone", () => {
  for (const text of [
    "I have found a job, from January at the city library. Thank you for reading my letters.",
    "I was very sorry to hear that your father has died.",
    "As promised on Monday, here are the three papers.",
    "Please let me know by Thursday whether you come, so that I can book the table.",
  ]) {
    expect(found(text), text).toEqual([]);
  }
});

test("checkDraft() marks an ask only where the whole draft gives nothing", () => {
  const ask = "Can you introduce me to your head of product?";

  expect(found(`Hi Noor, ${ask}`)).toEqual([`bare-ask: ${ask}`]);
  expect(found(`Hi Noor, ${ask} If not, that is fine.`)).toEqual([]);
  expect(checkDraft(`Hi Noor, ${ask} If not, that is fine.`).counts.asks).toBe(1);
});

test("checkDraft() calls a draft long only for a tie that is known to be thin", () => {
  const text = `Dear Ms Sato, ${"we dried the wood slowly and glued it. ".repeat(30)}`;

  expect(found(text)).toEqual([]);
  expect(found(text, "in-touch")).toEqual([]);
  expect(checkDraft(text, "never-answered").findings.map(({ kind }) => kind)).toEqual(["too-long"]);
});

test("checkDraft() says which languages it did not check, paragraph by paragraph", () => {
  const spanish = "Hola Ana, ¿cómo estás? Te escribo porque quiero saber si vienes a la fiesta.";

  expect(checkDraft(spanish)).toMatchObject({ checked: [], notChecked: [{ language: "Spanish" }], findings: [] });
  const mixed = `Just following up again on my last mail, since you know that I am waiting.\n\n${spanish}`;
  expect(checkDraft(mixed)).toMatchObject({ checked: ["English"], notChecked: [{ language: "Spanish" }] });
  expect(checkDraft("xyz")).toMatchObject({ checked: [], notChecked: [{ language: null }] });
});

test("checkDraft() checks German by its own cues", () => {
  expect(found("Hallo Laura, ich wollte nur noch einmal nachfragen, da ich keine Antwort erhalten habe.")).toEqual([
    "pressure: ich wollte nur noch einmal nachfragen",
    "pressure: da ich keine Antwort erhalten habe",
  ]);
});

test("checkDraft() leaves quoted text and signatures alone, and counts what is the person's own", () => {
  const text =
    "I am well. How are you?\n\nOn Monday Ben wrote:\n> I still have not heard from you.\n\n-- \nBest-selling author";

  expect(checkDraft(text)).toMatchObject({
    findings: [],
    counts: { words: 6, aboutSelf: 1, aboutThem: 1, questions: 1, asks: 0 },
  });
});

test("checkDraft() marks only places within the text, none empty, in order (property)", () => {
  const piece = fc.constantFrom(
    ...[
      "I won the award",
      "just following up again",
      "you are a genius",
      "hello??",
      "???",
      "\n\n",
      ". ",
      "… ",
      "’",
      "ß",
    ],
    ...["Dear Sir or Madam,", "> quoted", "-- ", "Subject: x", "can you introduce me", "ich bin enttäuscht, dass du"],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
      const text = pieces.join(" ");

      const { findings } = checkDraft(text, "quiet");

      for (const [at, { from, to }] of findings.entries()) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(from).toBeGreaterThanOrEqual(findings[at - 1]?.from ?? 0);
      }
    }),
  );
});
