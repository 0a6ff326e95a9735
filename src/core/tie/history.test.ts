import { expect, test } from "vitest";
import { EMPTY_HISTORY, type Attempt, type ContactDay, historyUpTo } from "./history.ts";

const contactDay = (day: number): ContactDay => ({
  day,
  outbound: true,
  inbound: false,
  endsInbound: false,
  endsInboundOpening: false,
  medium: "email",
  weight: 1,
});
const attempt = (over: Partial<Attempt>): Attempt => ({
  day: 10,
  medium: "email",
  answeredOn: null,
  answeredByOther: false,
  cancelledOn: null,
  absentOn: null,
  ...over,
});

test("historyUpTo() sees the day itself, and nothing after it", () => {
  const history = { days: [9, 10, 11].map(contactDay), attempts: [attempt({}), attempt({ day: 11 })] };

  expect(historyUpTo(history, 10)).toEqual({ days: [9, 10].map(contactDay), attempts: [attempt({})] });
  expect(historyUpTo(EMPTY_HISTORY, 10)).toEqual(EMPTY_HISTORY);
});

test("historyUpTo() does not know answers, bounces and absences that were still to come", () => {
  const known = attempt({ answeredOn: 12, answeredByOther: true, cancelledOn: 13, absentOn: 11 });
  const history = { days: [], attempts: [known] };

  expect(historyUpTo(history, 10).attempts).toEqual([attempt({})]);
  expect(historyUpTo(history, 11).attempts).toEqual([attempt({ absentOn: 11 })]);
  expect(historyUpTo(history, 12).attempts).toEqual([attempt({ absentOn: 11, answeredOn: 12, answeredByOther: true })]);
  expect(historyUpTo(history, 13).attempts).toEqual([known]);
});
