import { expect, test } from "vitest";
import {
  DEFAULT_SETTINGS,
  type SettingName,
  checkSetting,
  isSettingName,
  withMinutes,
  writeSetting,
} from "./settings.ts";

const NAMES = Object.keys(DEFAULT_SETTINGS).filter(isSettingName);

test("isSettingName() knows the settings and nothing inherited", () => {
  expect(NAMES).toHaveLength(Object.keys(DEFAULT_SETTINGS).length);
  expect(isSettingName("toString")).toBe(false);
});

test.each<[SettingName, string, unknown]>([
  ["zone", "Europe/Lisbon", "Europe/Lisbon"],
  ["region", "pt", "PT"],
  ["region", "", ""],
  ["region", "XK", "XK"],
  ["touches", "7", 7],
  ["touches", "none", null],
  ["minutes", "90", 90],
  ["promises", "0", 0],
  ["forMe", "100", 100],
  ["attemptLimit", "3", 3],
  ["attemptDays", "90", 90],
  ["awayUntil", "2026-12-31", "2026-12-31"],
  ["awayUntil", "none", null],
  ["dateOrder", "dmy", "dmy"],
  ["dateOrder", "auto", "auto"],
  ["shares", "20, 60,20", { new: 0.2, current: 0.6, past: 0.2 }],
  ["mediaMinutes", "phone:15, email:5", { phone: 15, email: 5 }],
  ["mediaMinutes", "none", {}],
  ["callHours", "8 - 20", { from: 8, until: 20 }],
])("checkSetting() reads %s %j", (name, text, value) => {
  expect(checkSetting(name, text)).toEqual({ kind: "value", value });
});

test.each<[SettingName, string]>([
  ["zone", "Lisbon"],
  ["region", "XX"],
  ["region", "ZZ"],
  ["region", "UK"],
  ["region", "EU"],
  ["region", "Portugal"],
  ["mediaMinutes", "fax:3"],
  ["mediaMinutes", "phone:0"],
  ["mediaMinutes", "phone"],
  ["callHours", "21-9"],
  ["callHours", "9"],
  ["callHours", "9-25"],
  ["touches", "-1"],
  ["touches", "101"],
  ["minutes", "an hour"],
  ["promises", "half"],
  ["forMe", "101"],
  ["attemptLimit", "0"],
  ["attemptDays", "1001"],
  ["awayUntil", "tomorrow"],
  ["dateOrder", "dym"],
  ["shares", "20,60"],
  ["shares", "20,60,30"],
  ["shares", "-20,60,60"],
])("checkSetting() says what it would take instead of %s %j", (name, text) => {
  const checked = checkSetting(name, text);

  expect(checked.kind === "bad" && checked.hint).toMatch(/^(?:Name|Give) .+\.$/);
});

test("writeSetting() writes what checkSetting() reads", () => {
  const settings = { ...DEFAULT_SETTINGS, zone: "Europe/Lisbon", mediaMinutes: { phone: 15, email: 5 }, minutes: 90 };
  for (const name of NAMES) {
    const text = writeSetting(name, settings);
    expect(checkSetting(name, text), name).toEqual({ kind: "value", value: settings[name] });
  }
});

test("withMinutes() changes one medium, and puts back what is usual", () => {
  expect(withMinutes({ phone: 15 }, { medium: "email", minutes: "5" })).toBe("phone:15,email:5");
  expect(withMinutes({ phone: 15, email: 5 }, { medium: "phone", minutes: "" })).toBe("email:5");
  expect(withMinutes({ phone: 15 }, { medium: "phone", minutes: "" })).toBe("none");
});
