import type { DayNumber } from "../core/day.ts";
import type { Cast, CastStory } from "./cast.ts";
import { OLD_FIRM } from "./organisations.ts";
import { GONE_AFTER_DAYS, type Person, jobOn } from "./person.ts";
import { type Random, randomFrom } from "./random.ts";
import type { Span } from "./span.ts";

/** A stretch of contact between the owner and one person; both ends included. */
export interface Phase {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Median days between two conversations. */
  readonly gapDays: number;
  readonly ownerStarts: number;
  readonly theyAnswer: number;
  readonly ownerAnswers: number;
  /** Share of conversations that lead to a meeting or a call. */
  readonly meets: number;
}

/** How the owner and one person keep in touch. */
export interface Tie {
  readonly person: Person;
  readonly phases: readonly Phase[];
  readonly story?: CastStory;
  /** Median hours until either answers. */
  readonly answerHours: number;
  /** From this day on they write by LinkedIn, not by mail. */
  readonly chatFrom?: DayNumber;
}

/** Lays out the ties of everybody who is in touch at all. */
export function layOutTies(seed: number, span: Span, cast: Cast): Tie[] {
  const storiesById = new Map(cast.stories.map((story) => [story.person.id, story]));
  return cast.people
    .filter((person) => person.tier !== "card-only" && person.tier !== "profile-only")
    .map((person) => {
      const random = randomFrom(seed, `tie ${person.id}`);
      const story = storiesById.get(person.id);
      const chatSince = story?.story.chatSinceDaysAgo;
      return {
        person,
        phases: story === undefined ? phasesOf(random, span, person) : storyPhases(span, story),
        answerHours: random.spread(person.tier === "core" ? 4 : 9, 0.6),
        ...(story === undefined ? {} : { story }),
        ...(chatSince === undefined ? {} : { chatFrom: span.lastDay - chatSince }),
      };
    });
}

/** Tells whether somebody is in the midst of contact with the owner on a day. */
export function isLiveOn(tie: Tie, day: DayNumber): boolean {
  return tie.phases.some((phase) => phase.from <= day && phase.to >= day && phase.theyAnswer > 0);
}

function storyPhases(span: Span, { story }: CastStory): Phase[] {
  return story.phases.map(({ fromDaysAgo, toDaysAgo, ...phase }) => ({
    ...phase,
    from: span.lastDay - fromDaysAgo,
    to: span.lastDay - toDaysAgo,
    ownerAnswers: 0.95,
  }));
}

function phasesOf(random: Random, span: Span, person: Person): Phase[] {
  const { metOn } = person;
  const { lastDay } = span;
  const usual = {
    ownerStarts: Math.min(0.85, Math.max(0.15, random.spread(0.48, 0.35))),
    theyAnswer: Math.min(0.97, random.spread(person.tier === "core" ? 0.9 : 0.76, 0.15)),
    ownerAnswers: 0.93,
    meets: person.relation === "friend" ? 0.2 : 0.11,
  };
  switch (person.role) {
    case "first-meeting":
    case "story":
      return [];
    case "never-answers": {
      const gapDays = random.int(90, 140);
      const from = Math.max(metOn, lastDay - random.int(400, 900));
      return [{ ...usual, from, to: lastDay - random.int(20, 60), gapDays, ownerStarts: 1, theyAnswer: 0, meets: 0 }];
    }
    case "no-longer-answers": {
      const turn = lastDay - random.int(380, 700);
      const from = Math.min(metOn, turn - 700);
      return [
        { ...usual, from, to: turn, gapDays: 35 },
        { ...usual, from: turn + 40, to: lastDay - 30, gapDays: 120, ownerStarts: 1, theyAnswer: 0, meets: 0 },
      ];
    }
    case "only-asks":
      return [{ ...usual, from: metOn, to: lastDay - 5, gapDays: 150, ownerStarts: 0, theyAnswer: 0.05, meets: 0 }];
    case "gone": {
      const gone = metOn + GONE_AFTER_DAYS;
      return [
        { ...usual, from: metOn, to: gone - 30, gapDays: 60 },
        { ...usual, from: gone + 40, to: gone + 200, gapDays: 90, ownerStarts: 1, theyAnswer: 0, meets: 0 },
      ];
    }
    case "once-strong": {
      const to = lastDay - random.int(400, 1400);
      const from = Math.max(span.firstDay, to - random.int(700, 1500));
      return [{ ...usual, from, to, gapDays: random.int(8, 13), theyAnswer: 0.93, meets: 0.15 }];
    }
    case "plain":
      return plainPhases(random, span, person, usual);
  }
}

function plainPhases(
  random: Random,
  span: Span,
  person: Person,
  usual: Omit<Phase, "from" | "to" | "gapDays">,
): Phase[] {
  const { metOn } = person;
  const { lastDay } = span;
  if (person.tier === "few") {
    const to = Math.min(lastDay - 30, metOn + random.int(1, 60));
    return [{ ...usual, from: metOn, to, gapDays: 40, theyAnswer: 0.6 }];
  }
  if (person.tier === "core") {
    return [{ ...usual, from: metOn, to: lastDay, gapDays: random.spread(18, 0.2), ownerAnswers: 0.96 }];
  }
  const regular = person.tier === "regular";
  const gapDays = random.spread(regular ? 72 : 310, 0.3);
  // Nine in ten ties with those one worked beside fade once one leaves (Burt 2002, "Bridge decay").
  const left = jobOn(person, span.leftFirmOn).organisation === OLD_FIRM && metOn < span.leftFirmOn;
  const ends = random.chance(left ? 0.75 : regular ? 0.25 : 0.4);
  const latest = lastDay - 200;
  const to =
    !ends || metOn + 150 > latest
      ? lastDay
      : left
        ? span.leftFirmOn + random.int(0, 400)
        : random.int(metOn + 150, latest);
  return [{ ...usual, from: metOn, to, gapDays }];
}
