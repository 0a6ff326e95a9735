import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { EMPTY_HISTORY } from "../tie/history.ts";
import { proposeOne } from "./propose-one.ts";
import { TODAY, aPerson, aPlanInput, daysUpTo, historyOn, theGroup } from "./testing.ts";

const FRESH = aPerson(1, historyOn(daysUpTo(TODAY - 1, 20, 10)));

test("proposeOne() proposes whom the planner would leave, and says that the owner chose them", () => {
  const proposal = proposeOne(aPlanInput([FRESH]), FRESH.contact.id);

  expect(proposal).toMatchObject({ contact: 1, medium: "email", minutes: 10 });
  expect(proposal?.reasons.map(({ kind }) => kind)).toEqual(["chosen", "usual-gap"]);
  expect(proposal?.reasons[0]?.text).toBe("You put them on this week's list.");
});

test("proposeOne() leaves the way to the owner where none is at hand", () => {
  const silent = aPerson(2, EMPTY_HISTORY, { profile: { emails: [] }, groups: [theGroup("friends")] });

  expect(proposeOne(aPlanInput([silent]), silent.contact.id)).toMatchObject({
    medium: "other",
    groupName: "Friends",
    reasons: [{ kind: "chosen" }],
    action: { href: null },
  });
  const bare = aPerson(3, EMPTY_HISTORY, { profile: { emails: [] } });
  expect(proposeOne(aPlanInput([bare]), bare.contact.id)).toMatchObject({ group: null, groupName: null });
});

test("proposeOne() knows nobody who is not among the contacts", () => {
  expect(proposeOne(aPlanInput([FRESH]), 9 as ContactId)).toBeNull();
});
