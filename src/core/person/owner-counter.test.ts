import { expect, test } from "vitest";
import { messageOf } from "../../../tests/building/message-of.ts";
import { countMessage, createOwnerCounter } from "./owner-counter.ts";

const ME = "me@norte.example";
const RUI = "rui@sul.example";

test("countMessage() counts who sends, who receives, and who was there together", () => {
  const counter = createOwnerCounter();

  countMessage(counter, messageOf({ from: ME, to: [RUI, RUI], names: { [ME]: "Ana" } }));
  countMessage(counter, messageOf({ from: RUI, to: [ME], cc: [RUI] }));

  expect(counter.addresses).toEqual([
    countsOf(ME, { taking: 2, from: 1, received: 1, countsByName: new Map([["Ana", 1]]) }),
    countsOf(RUI, { taking: 2, from: 1, received: 2 }),
  ]);
  expect([...counter.setsByMembers.values()]).toEqual([{ members: [0, 1], count: 2 }]);
  expect(counter.personal).toBe(2);
});

test("countMessage() counts what is filed as sent, and where mail was delivered", () => {
  const counter = createOwnerCounter();

  countMessage(counter, messageOf({ from: ME, to: [RUI], sent: true }));
  countMessage(counter, messageOf({ from: RUI, to: [ME], deliveredTo: [ME, ME, "list@lists.sul.example"] }));
  countMessage(counter, messageOf({ from: RUI, to: [ME], deliveredTo: ["list@lists.sul.example"] }));
  countMessage(counter, messageOf({ from: RUI, to: [ME], deliveredTo: [ME, "kiln@sul.example"], machine: "list" }));

  expect(counter).toMatchObject({ sent: 1, delivered: 1 });
  expect(counter.addresses[0]).toMatchObject({ address: ME, sent: 1, delivered: 1 });
});

test("countMessage() takes lists, robots, bounces and absence notices for no personal messages", () => {
  const counter = createOwnerCounter();

  for (const machine of ["list", "bulk", "automatic"] as const)
    countMessage(counter, messageOf({ from: RUI, to: [ME], machine }));
  for (const nature of ["bounce", "absence"] as const)
    countMessage(counter, messageOf({ from: RUI, to: [ME], nature }));

  expect(counter).toEqual(createOwnerCounter());
});

test("countMessage() counts office addresses, but no other kinds of identity", () => {
  const counter = createOwnerCounter();
  const message = messageOf({ from: "hello@norte.example", to: [] });

  countMessage(counter, {
    ...message,
    participants: [...message.participants, { kind: "phone", value: "+1", role: "to" }],
  });

  expect(counter.addresses.map(({ address }) => address)).toEqual(["hello@norte.example"]);
});

function countsOf(address: string, counts: object): object {
  return { address, taking: 0, from: 0, received: 0, delivered: 0, sent: 0, countsByName: new Map(), ...counts };
}
