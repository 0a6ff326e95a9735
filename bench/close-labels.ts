/** Completes labels that call one person several. */
import { fullNameKey } from "../src/core/person/duplicate-keys.ts";
import { isSharedAddress } from "../src/core/person/shared-address.ts";
import { parseName } from "../src/core/person/name.ts";
import type { LabelledSet } from "./read-identities.ts";
import { createUnion } from "./union.ts";

/** Makes one person of those who share a personal address or a full name. It flatters rules that join by names. */
export function closeLabels({ file, records }: LabelledSet): LabelledSet {
  const union = createUnion();
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  for (const { name, email, person } of records) {
    const own = numberOf(`person ${person}`);
    if (email !== null && !isSharedAddress(email)) union.join(own, numberOf(`email ${email}`));
    const full = fullNameKey(parseName(name));
    if (full !== null) union.join(own, numberOf(full));
  }
  const closed = records.map((record) => ({
    ...record,
    person: String(union.root(numberOf(`person ${record.person}`))),
  }));
  return { file: `${file} (labels closed)`, records: closed };
}
