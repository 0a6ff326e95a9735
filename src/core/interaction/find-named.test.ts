import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { createNameBook, findNamed } from "./find-named.ts";

const BOOK = createNameBook(
  [
    ["Ana Ferreira"],
    ["Ben Ode"],
    ["Sabine Groß"],
    ["Robert Haas"],
    ["Maria Costa"],
    ["Maria Silva"],
    ["Mark Ellis"],
    ["Florence Adler"],
    ["Jo Quist"],
    ["Hans-Peter Vogt"],
    ["王芳"],
    ["김민수"],
    ["Анна Орлова"],
    ["Zoë Müller", "Zizi"],
    ["Ferreira, João"],
    ["Ludwig van der Berg"],
    ["Li Chen"],
  ].map((names, index) => ({ contact: (index + 1) as ContactId, names })),
);
/** The owner is in touch with Maria Silva, Mark and nobody else. */
const IN_TOUCH = new Set<number>([6, 7]);

function namedIn(title: string): string[] {
  const owner = new Set(["ines", "amsel"]);
  return findNamed(title, BOOK, (contact) => IN_TOUCH.has(contact), owner).map(
    ({ contact, how }) => `${contact} ${how}`,
  );
}

test.each([
  ["Lunch Ana", "1 given-name"],
  ["lunch ana", "1 given-name"],
  ["LUNCH WITH ANA", "1 given-name"],
  ["Lunch with ana", "1 given-name"],
  ["Ana lunch", "1 given-name"],
  ["Call with Ben Ode", "2 full-name"],
  ["Call Ben O.", "2 name-and-initial"],
  ["Mittagessen mit Ana", "1 given-name"],
  ["Kaffee Sabine", "3 given-name"],
  ["Kaffee Sabine Gross", "3 full-name"],
  ["Essen mit Frau Groß", "3 family-name"],
  ["1:1 Ben", "2 given-name"],
  ["1:1 Ines / Ben", "2 given-name"],
  ["Ben <> Ines 1-1", "2 given-name"],
  ["Coffee w/ Bob", "4 short-form"],
  ["Video-Call Ana", "1 given-name"],
  ["Weekly call: Ana", "1 given-name"],
  ["Catch-up with Ana re budget", "1 given-name"],
  ["Café com Ana", "1 given-name"],
  ["Déjeuner avec Ana", "1 given-name"],
  ["Llamada con Ana", "1 given-name"],
  ["Обед с Анна Орлова", "13 full-name"],
  ["午餐 王芳", "11 full-name"],
  ["점심 김민수", "12 full-name"],
  ["Ana Ferreira", "1 full-name"],
  ["Ferreira, João", ""],
  ["João Ferreira", "15 full-name"],
  ["Dinner Zizi", "14 given-name"],
  ["Lunch Mueller Zoe", "14 full-name"],
  ["Tea with Hans-Peter", "10 full-name"],
  ["Dinner with Ludwig van der Berg", "16 full-name"],
  ["Lunch Ana & Ben", "1 given-name|2 given-name"],
  ["Dinner with Ana and Ben Ode", "1 given-name|2 full-name"],
  ["Lunch Jo", "9 given-name"],
  ["Lunch with Ana at Florence", "1 given-name"],
])("findNamed() finds whom %j names", (title, expected) => {
  expect(namedIn(title).join("|")).toBe(expected);
});

test.each([
  "Lunch",
  "Dentist",
  "Ana",
  "Ana birthday",
  "Ana Ferreira birthday",
  "Lunch Ana Costa",
  "Kaffee Tante Sabine",
  "Lunch in Florence",
  "Dinner Florence",
  "Lunch at Ana's",
  "Call Ana's lawyer",
  "Meeting about Ana",
  "Call Vogt",
  "Lunch Maria Haas",
  "Will call",
  "Flight to Ana",
  "Meeting Marketing",
  "Ben",
  "1:10 Ben",
  "Call for papers",
  "",
])("findNamed() finds nobody in %j", (title) => {
  expect(namedIn(title)).toEqual([]);
});

test("findNamed() takes the one namesake the owner is in touch with, and names the others", () => {
  expect(findNamed("Lunch Maria", BOOK, (contact) => IN_TOUCH.has(contact))).toEqual([
    { contact: 6, text: "Maria", how: "given-name", namesakes: [5] },
  ]);
  expect(findNamed("Lunch Maria", BOOK, () => true)).toEqual([]);
  expect(findNamed("Lunch Maria", BOOK, () => false)).toEqual([]);
});

test("findNamed() takes an ordinary word only behind a with, and for somebody the owner is in touch with", () => {
  expect(namedIn("Lunch with Mark")).toEqual(["7 given-name"]);
  expect(namedIn("Lunch Mark")).toEqual([]);
  expect(namedIn("Lunch with Florence")).toEqual([]);
  expect(findNamed("Lunch with Florence", BOOK, () => true)).toHaveLength(1);
});
