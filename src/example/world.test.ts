import { expect, test } from "vitest";
import { type Day, dayNumber } from "../core/day.ts";
import { daysToThursday } from "./cast.ts";
import { createWorld } from "./world.ts";

const LAST_DAY = "2026-11-23" as Day;

test("createWorld() invents 400 people of six tiers, each with addresses that nobody else has", () => {
  const { cast, owner, ties } = createWorld(8, LAST_DAY);
  const addresses = cast.people.flatMap(({ jobs, privateAddress }) => [
    ...new Set([...jobs.map((job) => job.address), ...(privateAddress === undefined ? [] : [privateAddress])]),
  ]);

  expect(cast.people.length).toBe(400);
  expect(new Set(cast.people.map(({ tier }) => tier)).size).toBe(6);
  expect(new Set([...addresses, ...owner.addresses]).size).toBe(addresses.length + 3);
  expect(ties.length).toBe(275);
});

test("createWorld() keeps the people from one last day to the next, and changes them with the seed", () => {
  const people = (seed: number, lastDay: Day) => createWorld(seed, lastDay).cast.people.map(({ name }) => name.full);

  expect(people(5, "2027-03-02" as Day)).toEqual(people(5, LAST_DAY));
  expect(people(6, LAST_DAY)).not.toEqual(people(5, LAST_DAY));
});

test("daysToThursday() counts to the next Thursday, never to the day itself", () => {
  const days = ["2026-11-23", "2026-11-25", "2026-11-26", "2026-11-27"].map((day) =>
    daysToThursday(dayNumber(day as Day)),
  );

  expect(days).toEqual([3, 1, 7, 6]);
});
