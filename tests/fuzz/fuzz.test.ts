/**
 * Damages whole files of every format and reads them: nothing hangs, nothing is thrown past its edge, memory is bounded,
 * every reading is sound and the same in pieces of any size, and whole imports add up, can be repeated and undone.
 * To look harder: `npm run test:long`, or KITH_FUZZ_MINUTES=10 (of each parser) and KITH_FUZZ=vcard,mbox for some.
 */
import { expect, test } from "vitest";
import { fuzzAll } from "./fuzz-all.ts";

const MINUTES = Number(process.env["KITH_FUZZ_MINUTES"] ?? 0);

test("damaged files of every format are read to their end, soundly and soon", async () => {
  const { fuzzed, wrong } = await fuzzAll({ minutes: MINUTES });

  expect(wrong).toEqual([]);
  expect(fuzzed.filter(({ runs }) => runs === 0)).toEqual([]);
}, 36_000_000);
