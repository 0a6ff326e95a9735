import { expect, test } from "vitest";
import { formatDateValue, parseDateValue } from "./date-value.ts";

test.each([
  ["1985-04-12", "1985-04-12"],
  ["19850412", "1985-04-12"],
  ["1985-4-2", "1985-04-02"],
  ["1985/04/12", "1985-04-12"],
  ["1985.04.12", "1985-04-12"],
  ["12.4.1985", "1985-04-12"],
  ["--0412", "--04-12"],
  ["--04-12", "--04-12"],
  ["-4-12", "--04-12"],
  ["--0229", "--02-29"],
  ["1604-05-09", "--05-09"],
  ["16040105", "--01-05"],
  ["0000-05-09", "--05-09"],
  ["1990-01-01;", "1990-01-01"],
  ["1990-01-01 ,;", "1990-01-01"],
  ["1953-10-15T23:10:00Z", "1953-10-15"],
  ["19531015T231000-0500", "1953-10-15"],
  ["1953-10-15 23:10:00", "1953-10-15"],
  ["--0412T1200", "--04-12"],
])("parseDateValue() reads %s as %s", (written, day) => {
  expect(parseDateValue(written)).toBe(day);
});

test.each([
  "",
  "1985",
  "1985-03",
  "---12",
  "1985-02-30",
  "--0230",
  "T102200",
  "04/12/1985",
  "circa 1800",
  "x".repeat(65),
])("parseDateValue() finds no day in %j", (written) => {
  expect(parseDateValue(written)).toBeUndefined();
});

test("parseDateValue() takes the omitted year for none", () => {
  expect(parseDateValue("1904-05-09", "1904")).toBe("--05-09");
  expect(parseDateValue("1905-05-09", "1904")).toBe("1905-05-09");
});

test("formatDateValue() writes the basic form", () => {
  const written = ["1985-04-12", "--04-12"].map((text) => parseDateValue(text));

  expect(written.map((day) => day && formatDateValue(day))).toEqual(["19850412", "--0412"]);
});
