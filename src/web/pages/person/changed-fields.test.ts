import { expect, test } from "vitest";
import { changedFields, isHalfBirthday } from "./changed-fields.ts";

const ANA = {
  name: "Ana Ferreira",
  oneSided: false,
  cadence: { ownIdealDays: 30, ownLatestDays: null, idealDays: 30, latestDays: 60 },
  profile: { title: "Head of Data", organisation: "Norte", city: null, birthday: "--04-12" },
};
const AS_IT_IS = { name: "Ana Ferreira", title: "Head of Data", organisation: "Norte", idealDays: "30" };
const BORN = { day: "12", month: "04", year: "" };

function formOf(values: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

test("changedFields() of what stands there already is nothing", () => {
  expect(changedFields(ANA, formOf({ ...AS_IT_IS, ...BORN }))).toEqual({});
});

test("changedFields() takes away what was emptied, and adds what was written", () => {
  const form = formOf({
    ...AS_IT_IS,
    title: "",
    city: " Porto ",
    email: "ana@norte.example",
    year: "1980",
    day: "12",
    month: "04",
  });

  expect(changedFields(ANA, form)).toEqual({
    ...{ title: null, organisation: "Norte", city: "Porto", emails: ["ana@norte.example"], birthday: "1980-04-12" },
  });
});

test("changedFields() takes a birthday away that was emptied, and half a one is told", () => {
  expect(changedFields(ANA, formOf({ ...AS_IT_IS }))).toEqual({ birthday: null });
  const halves = [{ day: "12" }, { month: "04" }, { year: "1980" }, BORN, {}];
  expect(halves.map((half) => isHalfBirthday(formOf({ day: "", month: "", year: "", ...half })))).toEqual([
    ...[true, true, true],
    ...[false, false],
  ]);
});

test("changedFields() reads days between contacts and the mark of a one-sided tie", () => {
  expect(changedFields(ANA, formOf({ ...AS_IT_IS, ...BORN, idealDays: "", latestDays: "90", oneSided: "on" }))).toEqual(
    {
      ...{ idealDays: null, latestDays: 90, oneSided: true },
    },
  );
});
