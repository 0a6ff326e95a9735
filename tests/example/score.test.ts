/** Scores what Kith makes of the example network against the truth that was written beside it. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { findDuplicates } from "../../src/app/find-duplicates.ts";
import type { FoundContact } from "../../src/app/find-contact.ts";
import { mergeContacts } from "../../src/app/merge-contacts.ts";
import { planWeek } from "../../src/app/plan-week.ts";
import { openSources } from "../../src/connectors/open-sources.ts";
import type { Instant } from "../../src/core/day.ts";
import type { ContactId } from "../../src/core/id.ts";
import type { MessageRecord } from "../../src/core/reading.ts";
import type { Attempt as FoundAttempt } from "../../src/core/tie/history.ts";
import { findWrongSums } from "../building/test-home.ts";
import { type HeldIdentity, type ReadExample, importExample, messageKey, readHeld } from "./read-truth.ts";

const MACHINES = ["list", "bulk", "automatic"];

test.each([1, 2])("Kith reads the example network of seed %i as it is", { timeout: 300_000 }, async (seed) => {
  const example = await importExample(seed);
  expect(findWrongSums(example.report)).toEqual([]);

  await scoreMail(example);
  await scoreOwner(example);
  await scoreAttempts(example, 0.98);
  const answered = await scorePeople(example);
  await scoreAttempts(answered, 0.995);
  await scorePlan(answered);
});

/** Which messages are machines', and when each was sent: exact. Whether thanks are thanks only the subject tells. */
async function scoreMail({ home, folder, truth }: ReadExample): Promise<void> {
  const truthByKey = new Map(Object.entries(truth.messages).map(([id, message]) => [messageKey(id), message]));
  const wrong: string[] = [];
  const otherNatures: string[] = [];
  let messages = 0;
  for (const message of await readMail(join(folder, "mail"), home)) {
    messages += 1;
    const said = truthByKey.get(message.key);
    if (said === undefined) {
      wrong.push(`${message.subject}: not in the truth`);
      continue;
    }
    // What the owner sends to a list bears no mark of the list.
    const isMachine = MACHINES.includes(said.kind) && said.from !== "owner";
    if (isMachine !== (message.machine !== undefined))
      wrong.push(`${message.subject}: ${said.kind} as ${message.machine}`);
    const nature = said.nature ?? said.kind;
    if (!MACHINES.includes(said.kind) && nature !== message.nature) {
      otherNatures.push(`${message.subject}: ${nature} as ${message.nature}`);
    }
    if (Math.abs(message.at - said.at) > 1000) wrong.push(`${message.subject}: ${said.date} date, wrong instant`);
  }
  expect(wrong).toEqual([]);
  expect(otherNatures.filter((text) => !text.endsWith("thanks as opening"))).toEqual([]);
  expect(otherNatures.length / messages).toBeLessThan(0.002);
  expect(messages).toBeGreaterThan(10_000);
}

async function scoreOwner({ home, truth, report }: ReadExample): Promise<void> {
  const own = (await home.rows("identity")).filter(({ status }) => status === "owner").map(({ value }) => value);
  expect(own.sort()).toEqual(
    ["owner", ...truth.owner.addresses, `linkedin:${truth.owner.slug}`, truth.owner.phone].sort(),
  );
  expect(report.owner.map(({ address }) => address).sort()).toEqual([...truth.owner.addresses].sort());
}

/** Certain merges are never wrong. Answers the questions rightly; then nearly everybody is one contact. */
async function scorePeople(example: ReadExample): Promise<ReadExample> {
  const { home, truth, identities } = example;
  const certain = scorePairs(identities);
  const personOf = new Map(identities.map(({ contact, person }) => [contact, person]));
  const mergedInto = new Map<ContactId, ContactId>();
  const standing = ({ contact, name }: FoundContact): FoundContact => {
    const into = mergedInto.get(contact);
    return into === undefined ? { contact, name } : standing({ contact: into, name });
  };
  const asked = await findDuplicates(home.session);
  const right = asked.filter(({ a, b }) => personOf.get(a.contact) === personOf.get(b.contact));
  for (const { a, b } of right) {
    const [survivor, other] = [standing(a), standing(b)];
    if (survivor.contact === other.contact) continue;
    await mergeContacts(home.session, survivor, other);
    mergedInto.set(other.contact, survivor.contact);
  }
  const answered: ReadExample = { ...example, ...(await readHeld(home, truth)) };
  const { precision, recall } = scorePairs(answered.identities);

  console.log(
    `who is who: certain precision ${certain.precision}, recall ${certain.recall.toFixed(3)}; ` +
      `${asked.length} questions, ${right.length} rightly, recall once answered ${recall.toFixed(3)}`,
  );
  expect(certain.precision).toBe(1);
  expect(precision).toBe(1);
  expect(recall).toBeGreaterThan(0.95);
  expect(right.length / asked.length).toBeGreaterThan(0.9);
  return answered;
}

/** Precision and recall over pairs of identities that one contact holds. */
function scorePairs(identities: readonly HeldIdentity[]): { precision: number; recall: number } {
  let found = 0;
  let gold = 0;
  let both = 0;
  for (const [index, one] of identities.entries()) {
    for (const other of identities.slice(index + 1)) {
      const isFound = one.contact === other.contact;
      const isGold = one.person === other.person;
      found += isFound ? 1 : 0;
      gold += isGold ? 1 : 0;
      both += isFound && isGold ? 1 : 0;
    }
  }
  return { precision: both / found, recall: both / gold };
}

/** What became of each attempt; those sent as a copy are none. */
async function scoreAttempts(example: ReadExample, share: number): Promise<void> {
  const { home, truth, historiesByContact, contactsOf } = example;
  const misses = new Map<string, number>();
  const attempts = truth.attempts.filter((attempt) => attempt.as === "to");
  let agree = 0;
  for (const attempt of attempts) {
    const day = home.session.zone.dayNumberAt(attempt.at);
    const found = contactsOf(attempt.to)
      .flatMap((contact) => historiesByContact.get(contact)?.attempts ?? [])
      .filter((one) => one.day === day && one.medium === attempt.medium);
    const outcomes = found.length === 0 ? ["not found"] : found.map(outcomeOf);
    const isAbsenceSeen = attempt.absences.length === 0 || found.some(({ absentOn }) => absentOn !== null);
    if (outcomes.includes(attempt.outcome) && isAbsenceSeen) agree += 1;
    else {
      const miss = `${attempt.medium} ${attempt.outcome} ${attempt.answer?.how ?? ""}, read as ${outcomes.join(" and ")}`;
      misses.set(miss, (misses.get(miss) ?? 0) + 1);
    }
  }
  console.log(`attempts: ${agree} of ${attempts.length} agree`, Object.fromEntries(misses));
  expect(attempts.length).toBeGreaterThan(1000);
  expect(agree / attempts.length).toBeGreaterThan(share);
}

function outcomeOf({ cancelledOn, answeredOn }: FoundAttempt): string {
  if (cancelledOn !== null) return "bounced";
  return answeredOn === null ? "unanswered" : "answered";
}

/** Whom the plan must not propose, and whom it must. */
async function scorePlan({ home, truth, contactsOf }: ReadExample): Promise<void> {
  const plan = await planWeek(home.session, { touches: 12 });
  const proposed = new Map(plan.touches.map((touch) => [touch.contact, touch]));
  const left = new Map(plan.left.map((entry) => [entry.contact, entry.why.kind]));
  const seen = truth.stories.map(({ key, expects, person }) => {
    const contacts = contactsOf(person);
    const touch = contacts.map((contact) => proposed.get(contact)).find((one) => one !== undefined);
    const why = touch?.reasons.map(({ kind }) => kind) ?? contacts.map((contact) => left.get(contact) ?? "absent");
    return { key, expects: expects.plan, isProposed: touch !== undefined, why };
  });
  console.table(seen.map((story) => ({ ...story, why: story.why.join(", ") })));

  expect(seen.filter(({ expects, isProposed }) => expects === "leave-out" && isProposed)).toEqual([]);
  const byKey = new Map(seen.map((story) => [story.key, story]));
  expect(byKey.get("moved-to-chat")?.isProposed).toBe(false);
  expect(byKey.get("silent-ex-boss")?.isProposed).toBe(false);
  expect(byKey.get("unanswered-question")?.why).toContain("unanswered-message");
  expect(byKey.get("moved-colleague")?.why).toContain("job-change");

  const until = home.session.now + 14 * 86_400_000;
  const expected = truth.meetings.filter(({ kind, at }) => kind === "expected" && at <= until);
  expect(expected.length).toBeGreaterThan(0);
  const awaited = expected.flatMap(({ people }) => people.flatMap(contactsOf));
  expect(awaited.filter((contact) => proposed.has(contact))).toEqual([]);
}

async function readMail(folder: string, { session }: ReadExample["home"]): Promise<MessageRecord[]> {
  const messages: MessageRecord[] = [];
  for await (const found of openSources([folder], session.zone, session.today)) {
    if (found.is !== "source") continue;
    for await (const reading of found.read({ zone: session.zone, horizon: 0 as Instant })) {
      if (reading.kind === "message") messages.push(reading.message);
    }
  }
  return messages;
}
