import { expect, test } from "vitest";
import { linesOf } from "../../../tests/building/lines-of.ts";
import { splitAuthor, studyChat } from "./study-chat.ts";

const study = (text: string, path = "_chat.txt") => studyChat(linesOf(text)(), path, undefined);

test("splitAuthor() tells a name from what the app says", () => {
  expect(splitAuthor("Ana: See: this")).toEqual({ author: "Ana", text: "See: this" });
  expect(splitAuthor("~\u202fAna: Hi")).toEqual({ author: "~ Ana", text: "Hi" });
  expect(splitAuthor("Ana:")).toEqual({ author: "Ana", text: "" });
  expect(splitAuthor("Ana left")).toEqual({ author: undefined, text: "Ana left" });
  expect(splitAuthor('Ana changed the subject to "Plan: B"').author).toBeUndefined();
});

test("studyChat() knows the other by the name of the file", async () => {
  const text = "04/03/25, 14:05 - Ana: Hi\n04/03/25, 14:06 - Ines: Hello\n";

  expect(await study(text, "WhatsApp Chat with Ana.txt")).toMatchObject({ other: "Ana", isGroup: false });
  expect(await study(text)).toMatchObject({ other: undefined, isGroup: false, authors: ["Ana", "Ines"] });
});

test("studyChat() knows the other by whom the app signs with, who may never have written", async () => {
  const text = "[04/03/25, 14:05:00] Ana: \u200eMessages are end-to-end encrypted.\n[04/03/25, 14:06:00] Ines: Hello\n";

  expect(await study(text)).toMatchObject({ other: "Ana", isGroup: false, authors: ["Ines"] });
});

test("studyChat() knows a group by its many, its name, or its words", async () => {
  const two = "[04/03/25, 14:06:00] Ana: Hello\n[04/03/25, 14:07:00] Ines: Hi\n";
  const signed = `[04/03/25, 14:05:00] Sailing: \u200eMessages are end-to-end encrypted.\n${two}`;
  const said = `04/03/25, 14:05 - Ana created group "Sailing"\n04/03/25, 14:06 - Ana: Hello\n`;

  expect(await study(signed)).toMatchObject({ isGroup: true, title: "Sailing", other: undefined });
  expect(await study(said)).toMatchObject({ isGroup: true });
  expect(await study(`${two}[04/03/25, 14:08:00] Ben: Ho\n`)).toMatchObject({ isGroup: true });
});
