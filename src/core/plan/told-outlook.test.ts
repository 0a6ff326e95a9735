import { expect, test } from "vitest";
import { toldOutlook } from "./told-outlook.ts";
import type { TieView } from "./view-tie.ts";

const VIEW = {
  governing: { measured: true },
  elsewhere: false,
  statistics: { inboundDays: 3, outboundDays: 4 },
  outlook: { probability: 0.7 },
} as TieView;

test("toldOutlook() gives the odds of a tie in contact both ways", () => {
  expect(toldOutlook(VIEW)).toBe(0.7);
});

test.each<Partial<TieView>>([
  { elsewhere: true },
  { governing: { ...VIEW.governing, measured: false } },
  { statistics: { ...VIEW.statistics, inboundDays: 0 } },
  { statistics: { ...VIEW.statistics, outboundDays: 0 } },
])("toldOutlook() gives no odds where there are none: %j", (other) => {
  expect(toldOutlook({ ...VIEW, ...other })).toBeNull();
});
