import { describe, expect, test } from "vitest";
import { type Day, addDays, daysBetween, weekday } from "../core/day.ts";
import { daysToThursday } from "./cast.ts";
import { type ExampleNetwork, generateExample } from "./generate-example.ts";
import { type ReadMail, readCards, readEvents, readMbox, readRows } from "../../tests/building/read-example.ts";
import type { TruthMessage } from "./truth.ts";

const WISHES: readonly { seed: number; lastDay: Day }[] = [
  { seed: 1, lastDay: "2026-11-23" as Day },
  { seed: 2, lastDay: "2028-02-29" as Day },
  { seed: 3, lastDay: "2027-01-01" as Day },
  { seed: 4, lastDay: "2026-07-26" as Day },
];

const networks = new Map<string, ExampleNetwork>();
/** Generating takes most of the time of these tests: once for each seed is enough. */
function networkOf(wish: (typeof WISHES)[number]): ExampleNetwork {
  const network = networks.get(wish.lastDay) ?? generateExample(wish);
  networks.set(wish.lastDay, network);
  return network;
}

test("generateExample() gives the same bytes for the same seed and day, and other people for another seed", () => {
  const [first, second] = [WISHES[0]!, WISHES[1]!];
  const [once, again] = [networkOf(first), generateExample(first)];

  expect(again.files.map(({ path, modifiedOn }) => [path, modifiedOn])).toEqual(
    once.files.map(({ path, modifiedOn }) => [path, modifiedOn]),
  );
  expect(again.files.every((file, n) => file.text === once.files[n]?.text)).toBe(true);
  expect(JSON.stringify(again.truth) === JSON.stringify(once.truth)).toBe(true);
  const names = new Set(once.truth.people.map((person) => person.name));
  const others = networkOf(second).truth.people.filter((person) => names.has(person.name));
  expect(others.length).toBeLessThan(200);
});

describe.each(WISHES)("seed $seed until $lastDay", (wish) => {
  const network = networkOf(wish);
  const { truth } = network;
  const text = (path: string): string => network.files.find((file) => file.path === path)?.text ?? "";
  const mailFiles = network.files.filter(({ path }) => path.endsWith(".mbox"));
  const mails = new Map(mailFiles.map(({ path }) => [path, readMbox(text(path))]));
  const messages = Object.entries(truth.messages).map(([id, message]) => ({ id, ...message }));
  const endOfDay = Date.parse(`${wish.lastDay}T00:00:00Z`) + 86_400_000;
  const daysAgo = (at: number): number => Math.floor((endOfDay - at) / 86_400_000);
  const personal = messages.filter(({ kind }) => kind === "personal");
  const withPerson = (id: string): typeof personal =>
    personal.filter(({ from, people }) => from === id || people.includes(id));
  const storyOf = (key: string) => truth.stories.find((story) => story.key === key)!;

  test("every message stands where the truth says, and reads as the truth says", () => {
    const seen = new Map<string, string[]>();
    for (const [path, list] of mails) {
      expect(list.length).toBe(truth.records.find((record) => record.path === path)?.count);
      for (const mail of list) seen.set(mail.id, [...(seen.get(mail.id) ?? []), path]);
    }
    expect(seen.size).toBe(messages.length);
    const wrong: unknown[] = [];
    for (const [path, list] of mails) {
      for (const mail of list) {
        const message = truth.messages[mail.id];
        const [read, told] = [describeMail(mail, network), message === undefined ? undefined : describeTruth(message)];
        const same = JSON.stringify(read) === JSON.stringify(told) && message?.files.includes(path) === true;
        if (!same) wrong.push({ id: mail.id, path, read, told });
      }
    }
    expect(wrong).toEqual([]);
    expect(messages.filter(({ id, files }) => files.join() !== seen.get(id)?.join())).toEqual([]);
  });

  test("the marks of machines stand on machines' mail, and on no other", () => {
    const wrong: unknown[] = [];
    for (const mail of [...mails.values()].flat()) {
      const { kind, from, failed } = truth.messages[mail.id]!;
      const sent = from === "owner";
      const machine = ["list", "bulk", "automatic", "absence", "bounce"].includes(kind) && !sent;
      const marked = mail.headers.some((line) => /^(list-|precedence|auto-submitted|x-auto)/i.test(line));
      const fromNobody = /no-?reply|donotreply|mailer-daemon/.test(mail.from);
      const type = mail.header("content-type") ?? "";
      const right = [
        (marked || fromNobody) === machine,
        mail.header("list-id") !== undefined || kind !== "list" || sent,
        type.startsWith("multipart/report") === (kind === "bounce"),
        kind !== "bounce" || mail.body.includes(`Final-Recipient: rfc822; ${failed ?? ""}\n`),
        type.startsWith("text/calendar") === (kind === "invitation"),
      ];
      if (right.includes(false)) wrong.push({ id: mail.id, kind, right });
    }
    expect(wrong).toEqual([]);
  });

  test("every address, host and number is invented, and every address has its bearer", () => {
    const parsed = network.files.map(({ text: whole }) => whole.replace(/\r?\n[ \t]/g, ""));
    const strip = /Message-ID|In-Reply-To|References|^UID|RECURRENCE/i;
    for (const whole of parsed) {
      const hosts = new Set(whole.match(/@[\w.-]+/g) ?? []);
      expect([...hosts].filter((host) => !host.endsWith(".example"))).toEqual([]);
      const links = new Set(whole.match(/https?:\/\/[\w.-]+/g) ?? []);
      const known = /\.example$|^https:\/\/(www\.linkedin\.com|meet\.google\.com|zoom\.us)$/;
      expect([...links].filter((link) => !known.test(link))).toEqual([]);
      const slugs = new Set(whole.match(/linkedin\.com\/in\/[^\s",]+/g) ?? []);
      expect([...slugs].filter((slug) => !/-example(-\d)?$/.test(slug))).toEqual([]);
      const lines = whole.split(/\r?\n/).filter((line) => !strip.test(line));
      const addresses = new Set(lines.join("\n").match(/[\w.+-]+@[\w.-]+\.example\b/g) ?? []);
      const unknown = [...addresses].filter((address) => truth.bearers[address] === undefined);
      expect(unknown.filter((address) => !/-leave@/.test(address))).toEqual([]);
    }
    const fiction =
      /^\+(49(171|176|172|40|30|69|89|221)|447700900|44207946|44131496|1(212|617|415|416|202)5550?1?|336399|33199|467017406|46846500|61491|6137010)/;
    expect(truth.people.flatMap(({ phones }) => phones).filter((phone) => !fiction.test(phone))).toEqual([]);
  });

  test("every card is about whom the truth says", () => {
    for (const path of ["contacts-earlier.vcf", "contacts.vcf"]) {
      const cards = readCards(text(path));
      const record = truth.records.find((entry) => entry.path === path)!;
      expect(cards.length).toBe(record.count);
      cards.forEach((card, index) => {
        const about = record.about?.[index];
        const bearers = card.emails.map((address) => truth.bearers[address]);
        expect(bearers.every((bearer) => bearer === about || bearer === "shared" || about === null)).toBe(true);
        const person = truth.people.find(({ id }) => id === about);
        if (person === undefined) return;
        expect(person.cards).toContainEqual({
          file: path,
          index,
          ...(card.uid === undefined ? {} : { uid: card.uid }),
        });
        expect(card.name).toBe(person.name);
        const strangers = card.phones.filter((phone) => !person.phones.includes(phone));
        expect(strangers.filter((phone) => !truth.sharedPhones.includes(phone))).toEqual([]);
      });
    }
  });

  test("the two address books differ by the changes that the truth lists", () => {
    const jobs = (path: string) =>
      new Map(readCards(text(path)).flatMap(({ uid, job }) => (uid === undefined ? [] : [[uid, job] as const])));
    const [earlier, later] = [jobs("contacts-earlier.vcf"), jobs("contacts.vcf")];
    const changed = [...later].filter(([uid, job]) => earlier.has(uid) && earlier.get(uid) !== job);

    expect(new Map(changed)).toEqual(new Map(truth.changedCards.map(({ uid, to }) => [uid, to])));
    expect(changed.length).toBeGreaterThan(4);
    expect([...later.keys()].some((uid) => !earlier.has(uid))).toBe(true);
    const files = network.files.filter(({ path }) => path.endsWith(".vcf"));
    expect(files.map(({ modifiedOn }) => daysBetween(modifiedOn, wish.lastDay))).toEqual([272, 1]);
  });

  test("every calendar entry and LinkedIn row is what the truth says", () => {
    const events = readEvents(text("calendar.ics"));
    const uids = new Set(events.map(({ uid }) => uid));
    expect(uids.size).toBe(truth.records.find(({ path }) => path === "calendar.ics")?.count);
    expect(new Set(truth.meetings.map(({ uid }) => uid))).toEqual(uids);
    const series = new Set(events.filter(({ repeats }) => repeats).map(({ uid }) => uid));
    for (const { uid, start, cancelled } of events.filter((event) => !series.has(event.uid))) {
      const moment = truth.meetings.filter((meeting) => meeting.uid === uid);
      expect(moment.length).toBe(1);
      if (moment[0]?.kind !== "whole-day") expect(moment[0]?.at).toBe(start);
      expect(moment[0]?.kind === "cancelled").toBe(cancelled);
    }
    for (const { path, count, about } of truth.records.filter((record) => record.path.endsWith(".csv"))) {
      const rows = readRows(text(path));
      expect(rows.length, path).toBe(count);
      rows.forEach((row, index) => {
        const person = truth.people.find(({ id }) => id === about?.[index]);
        if (path.includes("Connections")) expect(row.includes("linkedin.com")).toBe(person !== undefined);
        if (person !== undefined) expect(row).toContain(`linkedin.com/in/${person.slugs[0] ?? "none"}`);
      });
    }
  });

  test("attempts are all openings of the owner's to at most three, each with what came back first", () => {
    const openings = messages.filter(
      ({ from, kind, nature, recipients }) =>
        from === "owner" && kind === "personal" && nature === "opening" && recipients <= 3,
    );
    const mailed = truth.attempts.filter(({ medium }) => medium === "email");
    expect(mailed.length).toBe(openings.reduce((sum, { people }) => sum + people.length, 0));
    const letters = messages.filter(
      ({ from, kind }) => from !== "owner" && (kind === "personal" || kind === "invitation"),
    );
    const [byPerson, byThread] = [
      Map.groupBy(letters, ({ from }) => from),
      Map.groupBy(letters, ({ thread }) => thread),
    ];
    const met = truth.meetings.filter(({ kind }) => kind === "met");
    const chatted = truth.chats.filter(({ kind }) => kind === "personal");
    const bounces = new Map(
      messages.flatMap(({ kind, answers, failed }) => (kind === "bounce" ? [[answers, failed]] : [])),
    );
    const wrong = mailed.filter(({ id, to, at, outcome, answer }) => {
      const failed = bounces.get(id);
      const bounced = failed !== undefined && truth.bearers[failed] === to;
      if (bounced || outcome === "bounced") return !bounced || outcome !== "bounced";
      const back = [
        ...(byPerson.get(to) ?? []),
        ...(byThread.get(truth.messages[id]!.thread) ?? []),
        ...met.filter(({ people }) => people.includes(to)),
        ...chatted.filter(({ from }) => from === to),
      ];
      const first = Math.min(...back.map((thing) => thing.at).filter((when) => when > at));
      return (answer?.at ?? Infinity) !== first || (answer === undefined) !== (outcome === "unanswered");
    });
    expect(wrong).toEqual([]);
    const outcomes = new Set(mailed.map(({ outcome, answer }) => answer?.how ?? outcome));
    for (const how of ["thread", "mail", "meeting", "assistant", "unanswered", "bounced"])
      expect(outcomes).toContain(how);
    expect(mailed.some(({ absences }) => absences.length > 0)).toBe(true);
  });

  test("it is of the size and shape of life", () => {
    expect(truth.people.length).toBe(400);
    expect(messages.length).toBeGreaterThan(12_000);
    expect(messages.length).toBeLessThan(20_000);
    const cards = readCards(text("contacts.vcf"));
    expect(cards.length).toBeGreaterThan(210);
    expect(cards.length).toBeLessThan(290);
    const counted = new Map<string, number>();
    for (const { from, people } of personal) {
      for (const id of new Set([from, ...people])) counted.set(id, (counted.get(id) ?? 0) + 1);
    }
    const volume = (tier: string): number => {
      const counts = truth.people.filter((person) => person.tier === tier).map(({ id }) => counted.get(id) ?? 0);
      return counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    };
    expect(volume("core")).toBeGreaterThan(2 * volume("regular"));
    expect(volume("regular")).toBeGreaterThan(2 * volume("occasional"));
    expect(volume("occasional")).toBeGreaterThan(2 * volume("few"));
    expect(volume("card-only")).toBe(0);
    for (const kind of ["personal", "crowd", "list", "bulk", "automatic", "absence", "bounce", "invitation"]) {
      expect(messages.filter((message) => message.kind === kind).length, kind).toBeGreaterThan(4);
    }
    for (const date of ["1970", "future", "missing"]) expect(messages.some((mail) => mail.date === date)).toBe(true);
    expect(messages.every(({ at }) => at < endOfDay)).toBe(true);
  });

  test("the owner is silent for nine months, and uses three addresses in their time", () => {
    const { from, to } = truth.owner.absence;
    expect(daysBetween(from, to)).toBeGreaterThan(260);
    const inside = messages.filter(({ at }) => at > Date.parse(from) && at < Date.parse(to));
    expect(inside.filter((mail) => mail.from === "owner")).toEqual([]);
    expect(inside.some(({ kind }) => kind === "personal")).toBe(true);
    expect(
      truth.chats.some((chat) => chat.from === "owner" && chat.at > Date.parse(from) && chat.at < Date.parse(to)),
    ).toBe(false);
    const senders = new Set(
      [...mails.values()]
        .flat()
        .filter((mail) => truth.bearers[mail.from] === "owner")
        .map((mail) => mail.from),
    );
    expect(senders).toEqual(new Set(truth.owner.addresses));
  });

  test("two people of one name are two: they share no address, number, profile or card", () => {
    expect(truth.sameNames.length).toBe(3);
    for (const pair of truth.sameNames) {
      const [a, b] = pair.map((id) => truth.people.find((person) => person.id === id)!);
      expect(a!.name).toBe(b!.name);
      const marks = [a, b].map((person) =>
        [person!.emails, person!.phones, person!.slugs, person!.cards.map(({ uid }) => uid)].flat(),
      );
      expect(marks[0]!.filter((mark) => mark !== undefined && marks[1]!.includes(mark))).toEqual([]);
    }
  });

  test("the stories are told as they are announced", () => {
    const last = (id: string): TruthMessage => withPerson(id).at(-1)!;
    const mentor = storyOf("old-mentor").person;
    expect(daysAgo(last(mentor).at)).toBeGreaterThan(420);
    expect(withPerson(mentor).length).toBeGreaterThan(250);

    const prospect = storyOf("unanswered-question").person;
    expect(last(prospect)).toMatchObject({ from: prospect, nature: "opening" });
    expect(daysAgo(last(prospect).at)).toBeGreaterThanOrEqual(9);
    expect(daysAgo(last(prospect).at)).toBeLessThanOrEqual(20);

    const mover = storyOf("moved-colleague").person;
    expect(truth.changedCards.map(({ person }) => person)).toContain(mover);

    const friend = truth.people.find(({ id }) => id === storyOf("birthday-friend").person)!;
    const card = readCards(text("contacts.vcf"))[friend.cards.find(({ file }) => file === "contacts.vcf")!.index]!;
    const day = addDays(wish.lastDay, daysToThursday(Math.floor(Date.parse(wish.lastDay) / 86_400_000)));
    expect(weekday(day)).toBe(4);
    expect(card.birthday).toBe(day.slice(5));

    const met = storyOf("conference-acquaintance").person;
    expect(withPerson(met)).toEqual([]);
    expect(truth.meetings.filter(({ people, kind }) => kind === "met" && people.includes(met)).length).toBe(1);

    const boss = storyOf("silent-ex-boss").person;
    expect(withPerson(boss).map(({ from, nature }) => [from, nature])).toEqual(Array(4).fill(["owner", "opening"]));
    expect(truth.attempts.filter(({ to }) => to === boss).map(({ outcome }) => outcome)).toEqual(
      Array(4).fill("unanswered"),
    );

    const supplier = storyOf("assistant-answers");
    const answers = truth.attempts.filter(({ to }) => to === supplier.person).map(({ answer }) => answer?.by);
    expect(answers.filter((by) => by === supplier.assistant).length).toBeGreaterThan(answers.length / 2);

    const moved = storyOf("moved-to-chat").person;
    expect(daysAgo(last(moved).at)).toBeGreaterThan(400);
    const chats = truth.chats.filter(({ from, to }) => from === moved || to.includes(moved));
    expect(daysAgo(chats.at(-1)!.at)).toBeLessThan(14);

    const silent = storyOf("no-longer-answers").person;
    const unanswered = truth.attempts.filter(({ to, outcome }) => to === silent && outcome === "unanswered");
    expect(unanswered.length).toBe(3);
    expect(withPerson(silent).some(({ from }) => from === silent)).toBe(true);
  });
});

/** What one can tell of a message from its headers, in the words of the truth. */
function describeMail(mail: ReadMail, { truth }: ExampleNetwork) {
  return {
    at: mail.date,
    from: truth.bearers[mail.from],
    people: mail.recipients.map((address) => truth.bearers[address]).filter((bearer) => /^p\d+$/.test(bearer ?? "")),
    recipients: mail.recipients.length,
    parent: mail.parent,
    root: mail.references[0],
    isReply: /^(re|aw|sv): /i.test(mail.subject),
    isForward: /^(fwd|fw|wg): /i.test(mail.subject),
  };
}

function describeTruth(message: TruthMessage): ReturnType<typeof describeMail> {
  const linked = message.links !== "none";
  const list = message.kind === "list" && message.answers !== undefined && message.from !== "owner";
  const { nature } = message;
  return {
    at: message.at,
    from: message.from,
    people: [...message.people],
    recipients: message.recipients,
    parent: linked ? message.answers : undefined,
    root: message.links === "full" ? message.thread : undefined,
    isReply: nature === undefined ? list : nature === "reply",
    isForward: nature === "forward",
  };
}
