import { expect, test } from "vitest";
import { isZoneName } from "../../core/zone.ts";
import { listWindowsNames, zoneFromWindowsName } from "./windows-zones.ts";

test("zoneFromWindowsName() knows names of all forms, in any case", () => {
  expect(zoneFromWindowsName("W. Europe Standard Time")).toBe("Europe/Berlin");
  expect(zoneFromWindowsName("pacific standard time (mexico)")).toBe("America/Tijuana");
  expect(zoneFromWindowsName(" Eastern  Standard Time ")).toBe("America/New_York");
  expect(zoneFromWindowsName("Eastern Daylight Time")).toBe("America/New_York");
  expect(zoneFromWindowsName("US Eastern Standard Time")).toBe("America/Indianapolis");
  expect(zoneFromWindowsName("GMT Standard Time")).toBe("Europe/London");
  expect(zoneFromWindowsName("Mexico Standard Time 2")).toBe("America/Mazatlan");
  expect(zoneFromWindowsName("UTC-11")).toBe("Etc/GMT+11");
  expect(zoneFromWindowsName("Russia Time Zone 10")).toBe("Asia/Srednekolymsk");
});

test("zoneFromWindowsName() takes no other name", () => {
  for (const name of ["", "GMT", "Europe/Berlin", "Customized Time Zone", "Standard Time"]) {
    expect(zoneFromWindowsName(name), name).toBeUndefined();
  }
});

test("zoneFromWindowsName() gives zones that the engine knows, for all of its names", () => {
  const names = listWindowsNames();
  expect(names.length).toBeGreaterThan(135);
  expect(names.filter((name) => !isZoneName(zoneFromWindowsName(name) ?? ""))).toEqual([]);
});
