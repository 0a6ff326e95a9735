import { expect, test } from "vitest";
import { messageOf } from "../../../tests/building/message-of.ts";
import { keyOf } from "../key.ts";
import type { Party } from "../reading.ts";
import { type ChatCounts, claimChatOwner, countChat, createChatCounts, findChatOwner } from "./owner-in-chats.ts";

const named = (value: string): Party => ({ kind: "name", value });

function countsOf(...chats: readonly (readonly string[])[]): ChatCounts {
  const counts = createChatCounts();
  for (const [index, [from = "", ...to]] of chats.entries()) {
    const participants = [
      { ...named(from), role: "from" as const },
      ...to.map((name) => ({ ...named(name), role: "to" as const })),
    ];
    const message = messageOf({ from: "", to: [], threadKey: keyOf(String(index)), ownersChat: true });
    countChat(counts, { ...message, participants });
    countChat(counts, { ...message, participants });
  }
  return counts;
}

const valuesOf = (counts: ChatCounts, names: readonly string[] = []): string[] =>
  findChatOwner(counts, names).map(({ party }) => party.value);

test("findChatOwner() finds the one in every chat", () => {
  expect(valuesOf(countsOf(["Ana", "Ines"], ["Ines", "Ben"], ["Carla", "Ines", "Ben"], ["Dora", "Ines"]))).toEqual([
    "Ines",
  ]);
});

test("findChatOwner() goes by chats of two before groups in which friends are together", () => {
  const group = ["Ana", "Ben", "Ines"];

  expect(valuesOf(countsOf(["Ana", "Ines"], ["Ben", "Ines"], group, [...group, "Carla"]))).toEqual(["Ines"]);
});

test("findChatOwner() tells nobody by one chat, or where two are in most of them", () => {
  expect(valuesOf(countsOf(["Ana", "Ines"]))).toEqual([]);
  expect(valuesOf(countsOf(["Ana", "Ines"], ["Ines", "Ana", "Ben"]))).toEqual([]);
  expect(valuesOf(createChatCounts())).toEqual([]);
});

test("findChatOwner() goes by the owner's names where counts do not tell, if one alone bears them", () => {
  expect(valuesOf(countsOf(["Ana Lind", "Ines Norte"]), ["Ines Norte"])).toEqual(["Ines Norte"]);
  expect(valuesOf(countsOf(["Ana Lind", "Ines Norte"]), ["Carla Ruiz"])).toEqual([]);
});

test("findChatOwner() believes what the source says before it counts, also of several names", () => {
  const counts = countsOf(["Ana", "Ines"], ["Ana", "Ben"], ["Ana", "Carla"]);
  for (let n = 0; n < 4; n++) claimChatOwner(counts, named("Ines"));
  claimChatOwner(counts, named("Ines N."));

  expect(valuesOf(counts)).toEqual(["Ines", "Ines N."]);
});

test("findChatOwner() passes over a claim that stands against many", () => {
  const counts = countsOf(["Ana", "Ines"]);
  for (let n = 0; n < 9; n++) claimChatOwner(counts, named("Ines"));
  claimChatOwner(counts, named("Ben"));

  expect(valuesOf(counts)).toEqual(["Ines"]);
});

test("countChat() leaves out what stands in no chat of the owner's", () => {
  const counts = createChatCounts();
  countChat(counts, messageOf({ from: "ana@norte.example", to: ["ines@norte.example"], threadKey: keyOf("a") }));
  countChat(counts, { ...messageOf({ from: "a", to: ["b"] }), ownersChat: true });

  expect(counts.membersByThread.size).toBe(0);
});
