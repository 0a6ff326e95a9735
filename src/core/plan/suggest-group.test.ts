import { expect, test } from "vitest";
import type { PartialDay } from "../day.ts";
import type { Profile } from "../person/profile.ts";
import { EMPTY_HISTORY, type TieHistory } from "../tie/history.ts";
import { computeStatistics } from "../tie/statistics.ts";
import { type GroupSuggestion, suggestGroup } from "./suggest-group.ts";
import { AS_OF, TODAY, aProfile, contactDay, daysUpTo, historyOn } from "./testing.ts";
import { createWorkplace } from "./workplace.ts";

const BUSY = historyOn(daysUpTo(TODAY - 20, 27, 41));

function suggest(
  profile: Partial<Profile>,
  history: TieHistory = BUSY,
  workplace = createWorkplace(["Norte Analytics, Lda."], ["norte.example"]),
): GroupSuggestion | null {
  const statistics = computeStatistics(history, TODAY);
  return suggestGroup({ profile: aProfile(1, profile), statistics, asOf: AS_OF, workplace });
}

test.each([
  ["Friends", "friends"],
  ["Freunde & Familie", "friends"],
  ["Amis", "friends"],
  ["amigos", "friends"],
  ["Kunden", "current-clients"],
  ["Top clients", "current-clients"],
  ["Potential clients", "potential-clients"],
  ["Interessenten", "potential-clients"],
  ["Kollegen", "influential-colleagues"],
])("suggestGroup() goes by the label %s", (label, key) => {
  expect(suggest({ labels: ["* myContacts", label] }, EMPTY_HISTORY)).toEqual({
    key,
    sure: true,
    text: `Labelled "${label}" in your address book.`,
  });
});

test("suggestGroup() takes no label for a friend that only sounds like one", () => {
  expect(suggest({ labels: ["Miami", "myContacts"] }, EMPTY_HISTORY)).toBeNull();
});

test("suggestGroup() takes a colleague with a title that decides for a powerful one", () => {
  const of = (title: string): string | undefined => suggest({ title, labels: ["Colleagues"] }, EMPTY_HISTORY)?.key;

  expect(["Managing Director", "VP Trading", "Geschäftsführerin", "CEO"].map(of)).toEqual(
    Array.from({ length: 4 }, () => "powerful-colleagues"),
  );
  expect(["Analyst", "Headhunter", "Vice-chancellor's office"].map(of)).toEqual(
    Array.from({ length: 3 }, () => "influential-colleagues"),
  );
});

test("suggestGroup() takes who has a private address and a birthday saved for a friend", () => {
  const kept = { mobile: true, privateAddress: true, photo: false, note: false, starred: false };
  const birthday = "--03-04" as PartialDay;

  expect(suggest({ birthday, kept }, EMPTY_HISTORY)).toEqual({
    key: "friends",
    sure: true,
    text: "You keep a private address, a birthday and a mobile number.",
  });
  expect(suggest({ birthday, kept: { ...kept, mobile: false } }, EMPTY_HISTORY)?.text).toBe(
    "You keep a private address and a birthday.",
  );
  expect(suggest({ birthday: null, kept }, EMPTY_HISTORY)).toBeNull();
  expect(suggest({ birthday, kept: { ...kept, privateAddress: false } }, EMPTY_HISTORY)).toBeNull();
});

test("suggestGroup() takes who works where the owner does for a colleague, with the evidence", () => {
  const text = "You exchanged mail on 41 days over 3 years, last on 20 October; same organisation as you";

  expect(suggest({ organisation: "NORTE ANALYTICS" })).toEqual({
    key: "influential-colleagues",
    sure: true,
    text: `${text} (NORTE ANALYTICS).`,
  });
  expect(suggest({ title: "Head of Research" })).toEqual({
    key: "powerful-colleagues",
    sure: true,
    text: `${text} (norte.example), Head of Research.`,
  });
});

test("suggestGroup() takes a shared domain for a mail provider where they work at a place that it does not name", () => {
  expect(suggest({ organisation: "Hawthorn Energy" })?.key).toBe("current-clients");
  expect(suggest({ organisation: "Norte Group" })?.key).toBe("influential-colleagues");
});

test("suggestGroup() takes others for clients only as a guess, and says so", () => {
  const elsewhere = { emails: ["ana@acme.example"] };

  expect(suggest(elsewhere)).toEqual({
    key: "current-clients",
    sure: false,
    text: "You exchanged mail on 41 days over 3 years, last on 20 October; another organisation than yours (acme.example). Whether they are a client, only you know.",
  });
  expect(suggest({ ...elsewhere, organisation: "Acme" })?.text).toContain("(Acme)");
  expect(suggest(elsewhere, historyOn(daysUpTo(TODAY - 500, 30, 9)))?.key).toBe("potential-clients");
  expect(suggest(elsewhere, historyOn(daysUpTo(TODAY - 20, 30, 4)))?.key).toBe("potential-clients");
});

test("suggestGroup() is silent where evidence is thin", () => {
  const elsewhere = { emails: ["ana@acme.example"] };
  const oneSided = { days: BUSY.days.map(({ day }) => contactDay(day, { inbound: false })), attempts: [] };

  expect(suggest(elsewhere, historyOn(daysUpTo(TODAY - 20, 30, 2)))).toBeNull();
  expect(suggest(elsewhere, historyOn(daysUpTo(TODAY - 1100, 30, 20)))).toBeNull();
  expect(suggest(elsewhere, oneSided)).toBeNull();
  expect(suggest({ emails: ["ana@gmail.com"] })).toBeNull();
  expect(suggest(elsewhere, BUSY, createWorkplace([], []))).toBeNull();
  expect(suggest(elsewhere, EMPTY_HISTORY)).toBeNull();
});
