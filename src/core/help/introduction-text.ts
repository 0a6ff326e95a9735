/** Skeletons of the messages of an introduction, for the owner to edit: Kith sends none. */
import type { Introduction } from "./introduction.ts";
import { stepOf } from "./introduction.ts";

/** Somebody as the other of the two is told of them. */
export interface IntroducedPerson {
  readonly name: string;
  readonly title: string | null;
  readonly organisation: string | null;
}

export interface IntroductionText {
  /** Names of whom it is for. */
  readonly to: readonly string[];
  readonly text: string;
}

/** The message that comes next; null where nothing is to be written. */
export function textOf(
  introduction: Introduction,
  first: IntroducedPerson,
  second: IntroducedPerson,
): IntroductionText | null {
  const why = introduction.entry.text;
  switch (stepOf(introduction)) {
    case "ask-first":
      return ask(first, second, why, "I have not asked them yet; they hear of it only if you would like to.");
    case "ask-second":
      return ask(second, first, why, "They know of it and would be glad.");
    case "introduce":
      return {
        to: [first.name, second.name],
        text: `Dear ${first.name}, dear ${second.name},\n\nas you both agreed: ${first.name}, meet ${describe(second)}; ${second.name}, meet ${describe(first)}. It is about: ${why}.\n\nI leave the rest to you two.\n`,
      };
    case "follow-up":
    case "wait-first":
    case "wait-second":
    case "done":
    case "declined":
    case "dropped":
      return null;
  }
}

function ask(to: IntroducedPerson, other: IntroducedPerson, why: string, standing: string): IntroductionText {
  return {
    to: [to.name],
    text: `Dear ${to.name},\n\nmay I introduce you to ${describe(other)}? It is about: ${why}. ${standing}\n\nIf it does not suit you, a word is enough.\n`,
  };
}

function describe({ name, title, organisation }: IntroducedPerson): string {
  const position = [title, organisation].filter((part) => part !== null && part !== "").join(", ");
  return position === "" ? name : `${name} (${position})`;
}
