/**
 * Needs, and who can help with each: rules over the truth of the example network (title, field and city of somebody's work),
 * and invented lines of the ledger. Written by one person, after the table of meanings, which has not been changed since:
 * a check that nothing is broken, and of what stems and meanings buy; no measure of how people judge.
 */
import type { MatchField } from "../../src/core/help/rank-matches.ts";
import type { Job } from "../../src/example/person.ts";

/** What the rules see of somebody: what is so, not what the files say. */
export interface Work {
  readonly title: string;
  readonly field: Job["organisation"]["field"];
  readonly company: string;
  readonly city: string;
}

export interface LabelledNeed {
  readonly text: string;
  /** From 0 (no help) over 1 (may know somebody) and 2 (can help) to 3 (the very person); what lines say comes on top. */
  readonly grade: (work: Work) => number;
}

/** One word of the ledger or of a note, given to the person at a place of the cast. */
export interface Line {
  readonly person: number;
  readonly field: Extract<MatchField, "offers" | "notes">;
  readonly text: string;
  /** The grade that it gives, by the text of the need. */
  readonly serves: Readonly<Record<string, number>>;
}

const title =
  (pattern: RegExp, grade = 3) =>
  ({ title: own }: Work): number =>
    pattern.test(own) ? grade : 0;
const field =
  (wanted: string, grade = 2) =>
  ({ field: own }: Work): number =>
    own === wanted ? grade : 0;
const best =
  (...rules: readonly LabelledNeed["grade"][]): LabelledNeed["grade"] =>
  (work) =>
    Math.max(...rules.map((rule) => rule(work)));

export const NEEDS: readonly LabelledNeed[] = [
  { text: "a lawyer to read my contract", grade: title(/^Lawyer/) },
  { text: "Ich brauche einen Anwalt", grade: title(/^Lawyer/) },
  { text: "an attorney for a question of liability", grade: title(/^Lawyer/) },
  { text: "a physician who knows occupational illness", grade: best(title(/^Physician/), field("health", 1)) },
  { text: "somebody to hire two analysts", grade: best(title(/Recruiter/), title(/^Analyst/, 1)) },
  { text: "a headhunter", grade: title(/Recruiter/) },
  { text: "Personalvermittlung", grade: title(/Recruiter/) },
  { text: "money for a young company: investors", grade: best(title(/^Investor/), field("finance", 1)) },
  { text: "Wagniskapital, ein Investor", grade: best(title(/^Investor/), field("finance", 1)) },
  { text: "press coverage in a newspaper", grade: best(title(/^Journalist/), title(/^Editor/, 2)) },
  { text: "someone to proofread a book", grade: title(/^Editor/) },
  { text: "a developer for a small website", grade: best(title(/^Software Engineer/), field("software", 1)) },
  { text: "statistics on lead times", grade: best(title(/^Data Scientist/), title(/^Analyst/, 2)) },
  { text: "analysis of data", grade: best(title(/^Data Scientist/), title(/^Analyst/, 2)) },
  { text: "purchasing of steel", grade: title(/Einkauf|Procurement/) },
  { text: "Beschaffung", grade: title(/Einkauf|Procurement/) },
  { text: "somebody from shipping or freight", grade: field("logistics", 3) },
  { text: "Spedition nach Schweden", grade: field("logistics", 3) },
  { text: "wind turbines", grade: (work) => (/Wind/.test(work.company) ? 3 : field("energy", 1)(work)) },
  { text: "solar power on a roof", grade: field("energy") },
  { text: "printing a report", grade: (work) => (/Press/.test(work.company) ? 3 : 0) },
  { text: "layout and graphics", grade: field("design", 3) },
  { text: "robots for picking", grade: (work) => (/Robotics/.test(work.company) ? 3 : field("machines", 1)(work)) },
  { text: "a hospital that tries something new", grade: field("health", 3) },
  { text: "an ingenieur or plant manager for a factory visit", grade: title(/^Plant Manager/) },
  { text: "a public authority, somebody who knows a ministry", grade: title(/^Civil Servant/) },
  { text: "a university lecture", grade: title(/^Professor/) },
  { text: "someone to play music at a wedding", grade: title(/^Violinist/) },
  { text: "a coffee roaster", grade: (work) => (/Coffee/.test(work.company) ? 3 : field("food", 1)(work)) },
  { text: "clothing made of wool", grade: (work) => (/Wool/.test(work.company) ? 3 : field("textiles", 2)(work)) },
  {
    text: "insurance for a small firm",
    grade: (work) => (/Insurance/.test(work.company) ? 3 : field("finance", 1)(work)),
  },
  {
    text: "a consultant in London",
    grade: (work) => (/Consultant/.test(work.title) ? (work.city === "London" ? 3 : 1) : 0),
  },
  { text: "a desk in Lisbon for a month", grade: () => 0 },
  { text: "customs duties on machines", grade: field("machines", 1) },
  { text: "a translation into Portuguese", grade: () => 0 },
  { text: "a tax adviser", grade: () => 0 },
  { text: "a speaker for our fair in May", grade: () => 0 },
  { text: "childcare in Hamburg", grade: () => 0 },
  { text: "a mentor for a first-time founder", grade: title(/^Founder/, 2) },
  {
    text: "a reference for my years at Brandt & Iversen",
    grade: (work) => (/Brandt & Iversen/.test(work.company) ? 3 : 0),
  },
];

export const LINES: readonly Line[] = [
  line(11, "offers", "has a spare room to work in, near the Tejo, Lisboa", "a desk in Lisbon for a month", 2),
  line(23, "notes", "rents out office space in Lisbon by the week", "a desk in Lisbon for a month", 3),
  line(37, "offers", "knows the Zoll in Hamburg inside out", "customs duties on machines", 3),
  line(41, "notes", "worked for the customs authority before", "customs duties on machines", 3),
  line(58, "offers", "translates from German into Portuguese", "a translation into Portuguese", 3),
  line(63, "notes", "his sister is an Übersetzerin (pt, es)", "a translation into Portuguese", 2),
  line(77, "offers", "would recommend her accountant", "a tax adviser", 2),
  line(82, "notes", "Steuerberaterin in the family", "a tax adviser", 3),
  line(95, "offers", "gives talks on resilience, likes to be asked", "a speaker for our fair in May", 3),
  line(101, "notes", "keynote at the Messe in Leipzig, very good", "a speaker for our fair in May", 3),
  line(118, "notes", "runs a Kita in Altona, Hamburg", "childcare in Hamburg", 3),
  line(124, "offers", "advises young founders, mentoring without a fee", "a mentor for a first-time founder", 3),
  line(
    136,
    "offers",
    "wrote recommendations for colleagues at Brandt & Iversen",
    "a reference for my years at Brandt & Iversen",
    3,
  ),
  line(149, "notes", "plays the Geige at parties", "someone to play music at a wedding", 2),
  line(157, "offers", "can print small runs cheaply", "printing a report", 3),
  line(163, "notes", "sails; has a boat in Kiel", "nothing", 0),
  line(171, "notes", "two children, moved to a new flat", "nothing", 0),
  line(188, "notes", "wants to read more about design of experiments", "nothing", 0),
  line(196, "offers", "lends books on history", "nothing", 0),
  line(204, "notes", "afraid of wind and water", "nothing", 0),
  line(215, "notes", "does not drink coffee", "nothing", 0),
  line(226, "notes", "is looking for a lawyer herself", "nothing", 0),
];

function line(person: number, where: Line["field"], text: string, need: string, grade: number): Line {
  return { person, field: where, text, serves: { [need]: grade } };
}
