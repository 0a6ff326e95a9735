import { expect, test } from "vitest";
import { TODAY, aPerson, daysUpTo, historyOn } from "../plan/testing.ts";
import { EMPTY_HISTORY } from "../tie/history.ts";
import { CLOSEST, closestTies } from "./regroup.ts";
import { aRegroup } from "./testing.ts";

test("closestTies() takes twenty at most, those most was seen of lately first, and nobody never seen", () => {
  const people = Array.from({ length: 25 }, (_, i) => aPerson(i + 1, historyOn(daysUpTo(TODAY - 5, 10, i + 1))));
  const { views } = aRegroup([...people, aPerson(99, EMPTY_HISTORY)]);

  const closest = closestTies(views).map(({ person }) => Number(person.contact.id));

  expect(closest).toHaveLength(CLOSEST);
  expect(closest.slice(0, 3)).toEqual([25, 24, 23]);
  expect(closestTies(aRegroup([aPerson(99, EMPTY_HISTORY)]).views)).toEqual([]);
});
