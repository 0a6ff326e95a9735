import { expect, test } from "vitest";
import { showPlace } from "./show-place.ts";

test("showPlace() shows a path whole", () => {
  expect(showPlace("/home/ines/Mail")).toBe("/home/ines/Mail");
  expect(showPlace("notes on http://here.txt")).toBe("notes on http://here.txt");
});

test("showPlace() shows of an address its host alone", () => {
  expect(showPlace("https://Calendar.example:8443/secret-4711/basic.ics?key=1")).toBe("calendar.example:8443/…");
  expect(showPlace("webcal://ines:word@calendar.example/basic.ics")).toBe("calendar.example/…");
  expect(showPlace("http://calendar.example?key=1")).toBe("calendar.example/…");
});
