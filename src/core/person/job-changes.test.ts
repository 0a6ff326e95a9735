import { expect, test } from "vitest";
import { positionOf } from "../../../tests/building/facts-of.ts";
import type { Day } from "../day.ts";
import type { OrganisationId } from "../id.ts";
import { jobChangesOf, pickPosition, type PositionClaim } from "./job-changes.ts";

const ORGANISATIONS = new Map([
  [1 as OrganisationId, { name: "Norte" }],
  [2 as OrganisationId, { name: "Sul" }],
  [3 as OrganisationId, { name: "NORTE Lda" }],
]);
const FEBRUARY = "2025-02-02" as Day;
const MAY = "2025-05-05" as Day;
const LAST = "2025-01-01" as Day;

test("jobChangesOf() finds a job that gave way to another one", () => {
  const positions = [
    positionOf(1, 1, "Architect", { goneOn: FEBRUARY, lastOn: LAST }),
    positionOf(2, 2, "Architect", { firstOn: FEBRUARY }),
  ];

  expect(jobChangesOf(positions, ORGANISATIONS, "Connections")).toEqual([
    {
      from: { organisation: "Norte", title: "Architect" },
      to: { organisation: "Sul", title: "Architect" },
      lastOn: LAST,
      firstOn: FEBRUARY,
      source: "Connections",
    },
  ]);
});

test("jobChangesOf() sees another way of writing the same job as no change", () => {
  const positions = [
    positionOf(1, 1, "Architect", { goneOn: FEBRUARY }),
    positionOf(2, 3, "ARCHITECT", { firstOn: FEBRUARY }),
  ];

  expect(jobChangesOf(positions, ORGANISATIONS, "s")).toEqual([]);
});

test("jobChangesOf() does not guess where a job only went or only came", () => {
  const positions = [positionOf(1, 1, "Architect", { goneOn: FEBRUARY }), positionOf(2, 2, "Head", { firstOn: MAY })];

  expect(jobChangesOf(positions, ORGANISATIONS, "s")).toEqual([]);
});

test("jobChangesOf() joins jobs at one organisation first, the others in order, latest change first", () => {
  const positions = [
    positionOf(1, null, "Potter", { goneOn: FEBRUARY }),
    positionOf(2, 1, "Architect", { goneOn: FEBRUARY }),
    positionOf(3, 1, "Head", { firstOn: FEBRUARY, goneOn: MAY, lastOn: "2025-04-04" as Day }),
    positionOf(4, 2, null, { firstOn: FEBRUARY }),
    positionOf(5, 9, "Chair", { firstOn: MAY }),
    positionOf(6, 2, "Guest", { goneOn: FEBRUARY }),
  ];

  expect(jobChangesOf(positions, ORGANISATIONS, "s").map(({ from, to }) => [from, to])).toEqual([
    [
      { organisation: "Norte", title: "Head" },
      { organisation: null, title: "Chair" },
    ],
    [
      { organisation: "Norte", title: "Architect" },
      { organisation: "Norte", title: "Head" },
    ],
    [
      { organisation: "Sul", title: "Guest" },
      { organisation: "Sul", title: null },
    ],
  ]);
});

test("jobChangesOf() pairs different organisations in order", () => {
  const positions = [
    positionOf(1, 1, "Architect", { goneOn: FEBRUARY }),
    positionOf(2, 2, "Architect", { goneOn: FEBRUARY }),
    positionOf(3, null, "Potter", { firstOn: FEBRUARY }),
  ];

  expect(jobChangesOf(positions, ORGANISATIONS, "s").map(({ from }) => from.organisation)).toEqual(["Norte"]);
});

test.each([
  ["what the hand set", claim(1, { claimedOn: MAY }), claim(2, { byHand: true })],
  ["the latest claim", claim(1), claim(2, { claimedOn: MAY })],
  ["one with an organisation", claim(1, { position: positionOf(1, null, "x") }), claim(2)],
  ["the later start", claim(1), claim(2, { position: positionOf(2, 1, "x", { fromOn: LAST }) })],
  ["one that has not ended", claim(1, { claimedOn: MAY, position: positionOf(1, 1, "x", { toOn: MAY }) }), claim(2)],
  ["one that is not gone", claim(1, { claimedOn: MAY, position: positionOf(1, 1, "x", { goneOn: MAY }) }), claim(2)],
  ["the smaller id", claim(3), claim(2)],
])("pickPosition() prefers %s", (_, worse, better) => {
  expect(pickPosition([worse, better])).toBe(better);
  expect(pickPosition([better, worse])).toBe(better);
});

test("pickPosition() finds none among ended ones", () => {
  expect(pickPosition([claim(1, { position: positionOf(1, 1, "x", { toOn: MAY }) })])).toBeNull();
});

function claim(id: number, rest: Partial<PositionClaim> = {}): PositionClaim {
  return { position: positionOf(id, 1, "Architect"), byHand: false, claimedOn: FEBRUARY, ...rest };
}
