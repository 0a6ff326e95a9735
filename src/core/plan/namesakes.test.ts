import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { EMPTY_HISTORY, type TieHistory } from "../tie/history.ts";
import { type FindNamesake, createNamesakes, pairKey } from "./namesakes.ts";
import type { PlanContact } from "./plan.ts";
import { AS_OF, TODAY, aPerson, contactDay, historyOn } from "./testing.ts";

const LATELY = historyOn([TODAY - 30]);

function named(id: number, name: string, history: TieHistory = EMPTY_HISTORY, nameless = false): PlanContact {
  return aPerson(id, history, { profile: { name, nameless } });
}

function among(persons: readonly PlanContact[], different: readonly string[] = []): FindNamesake {
  return createNamesakes(persons, { asOf: AS_OF, different: new Set(different) });
}

test("createNamesakes() finds the other of the same name, in any order of words, with the last day of contact", () => {
  const silent = named(1, "Noémie Vale");

  expect(among([silent, named(2, "Vale, Noemie", LATELY)])(silent)).toEqual({ contact: 2, lastOn: TODAY - 30 });
});

test("createNamesakes() does not ask again about two who are different", () => {
  const silent = named(3, "Noémie Vale");
  const other = named(2, "Noémie Vale", LATELY);

  expect(pairKey(3 as ContactId, 2 as ContactId)).toBe("2 3");
  expect(among([silent, other], ["2 3"])(silent)).toBeUndefined();
});

test("createNamesakes() makes nothing of a common name, a single word, an address for a name, or one bearer", () => {
  const none = (silent: PlanContact, ...others: PlanContact[]): void =>
    expect(among([silent, ...others])(silent)).toBeUndefined();

  none(named(1, "Ana Vale"), named(2, "Ana Vale", LATELY), named(3, "Ana Vale"));
  none(named(1, "Ana"), named(2, "Ana", LATELY));
  none(named(1, "ana vale", EMPTY_HISTORY, true), named(2, "Ana Vale", LATELY));
  none(named(1, "Ana Vale"), named(2, "Ana Vale-Lima", LATELY));
});

test("createNamesakes() asks for personal contact, by the day and within half a year before", () => {
  const silent = named(1, "Ana Vale");
  const found = (history: TieHistory): unknown => among([silent, named(2, "Ana Vale", history)])(silent);

  expect(found(historyOn([TODAY - 180]))).toBeDefined();
  expect(found(historyOn([TODAY - 181]))).toBeUndefined();
  expect(found(historyOn([TODAY + 1]))).toBeUndefined();
  expect(found(EMPTY_HISTORY)).toBeUndefined();
  expect(found({ days: [contactDay(TODAY - 3, { weight: 0.1 })], attempts: [] })).toBeUndefined();
});
