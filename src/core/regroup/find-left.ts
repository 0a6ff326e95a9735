/** What the regroup before left open, and what it meant the period to be about. */
import type { RegroupLine } from "./regroup-facts.ts";
import type { Finding, RegroupInput } from "./regroup.ts";

const NAMED = 3;

/** Finds what was left as it is, the first few by name: the next regroup starts from it. */
export function findLeft({ before }: RegroupInput): readonly Finding[] {
  const left = before.filter(({ answer }) => answer === "leave");
  const named = left.slice(0, NAMED).map(say);
  const more = left.length - named.length;
  return more <= 0 ? named : [...named, { section: "left", contact: null, text: `And ${more} more.` }];
}

function say({ contact, text }: RegroupLine): Finding {
  return { section: "left", contact, text };
}
