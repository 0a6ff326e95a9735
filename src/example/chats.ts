import type { Instant } from "../core/day.ts";
import { type Chat, composeChat, conversationOf } from "./chat.ts";
import { connectedOn, exportDay } from "./linkedin.ts";
import { OWNER, type Person, isPlain } from "./person.ts";
import type { Random } from "./random.ts";
import { answerTime, writingTime } from "./rhythm.ts";
import { isAway } from "./span.ts";
import { type World, ownerDay, zoneOfBearer } from "./world.ts";

const FIRST_WORDS = [
  "Thank you for connecting!",
  "Good to find you here.",
  "Congratulations on the new post!",
  "Are you coming to Bremen in autumn?",
  "Your piece on lead times made my day.\nWould you send me the tables?",
];
const ANSWERS = [
  "Likewise!",
  "With pleasure.",
  "Many thanks, that is kind.",
  "Yes, two days. Coffee?",
  "Gladly, by the weekend.",
];

/** Writes the LinkedIn messages beside those of ties that moved there: short exchanges, and what is no contact. */
export function writeChats(world: World): Chat[] {
  const random = world.random("chats");
  const candidates = world.cast.people.filter(
    (person) =>
      isPlain(person) && person.slug !== undefined && (person.tier === "profile-only" || person.tier === "occasional"),
  );
  return [
    ...random.sample(candidates, 45).flatMap((person) => shortExchange(world, random, person)),
    ...noContact(world, random, candidates),
  ];
}

function shortExchange(world: World, random: Random, person: Person): Chat[] {
  const since = connectedOn(world, person);
  if (since === undefined) return [];
  const chats: Chat[] = [];
  let from = random.chance(0.5) ? OWNER : person.id;
  let at = writingTime(
    random,
    zoneOfBearer(world, from),
    random.int(since, Math.min(since + 400, exportDay(world))),
    "private",
  );
  for (let left = random.int(0, 3); left >= 0; left--) {
    if (from === OWNER && isAway(world.span, ownerDay(world, at))) break;
    chats.push(
      composeChat({ at, person: person.id, from, text: random.pick(chats.length === 0 ? FIRST_WORDS : ANSWERS) }),
    );
    from = from === OWNER ? person.id : OWNER;
    at = answerTime(random, zoneOfBearer(world, from), at, 8, "private");
  }
  return chats;
}

/** A group thread, sponsored messages, a draft and spam: in the file, yet contact with nobody. */
function noContact(world: World, random: Random, candidates: readonly Person[]): Chat[] {
  const { span } = world;
  const instant = (daysAgo: number): Instant => writingTime(random, world.ownerZone, span.lastDay - daysAgo, "work");
  const [draftee, ...others] = random.sample(candidates, 5);
  const group = others.map((person) => person.id);
  const chats: Chat[] = [300, 299, 298].map((daysAgo, n) => {
    const from = group[n] ?? OWNER;
    const to = [OWNER, ...group.filter((id) => id !== from)];
    return {
      at: instant(daysAgo),
      conversation: "2-Z3JvdXA=",
      from,
      to,
      text: "Who is in Bremen this year?",
      kind: "group",
    };
  });
  const sponsored = '<p class="spinmail-quill-editor__spin-break">Become a harbour master in ten days.</p>';
  for (const daysAgo of [40, 190]) {
    const conversation = `2-c3BvbnNvcmVk${daysAgo}==`;
    chats.push({
      at: instant(daysAgo),
      conversation,
      from: "sponsor",
      to: [OWNER],
      text: sponsored,
      kind: "sponsored",
    });
  }
  chats.push({
    at: instant(75),
    conversation: "2-c3BhbQ==",
    from: "somebody",
    to: [OWNER],
    text: "Easy money",
    kind: "spam",
  });
  if (draftee !== undefined) {
    const conversation = conversationOf(draftee.id);
    chats.push({
      at: instant(20),
      conversation,
      from: OWNER,
      to: [draftee.id],
      text: "What I meant to say is",
      kind: "draft",
    });
  }
  return chats;
}
