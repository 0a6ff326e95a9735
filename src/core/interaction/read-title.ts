/** Reads a calendar entry's title for whom it may name: "Lunch Ana", "Call with Ben Ode", "Kaffee Sabine". */
import { foldText } from "../search/fold.ts";
import { formsOfWords } from "../search/tokens.ts";
import { PARTICLES, TITLES } from "../person/name-words.ts";
import { AND_WORDS, ASIDE_WORDS, FILLER_WORDS, MEETING_PHRASES, MEETING_WORDS, WITH_WORDS } from "./title-words.ts";

/** Words of a title that stand together and may be a name. */
export interface TitleRun {
  /** As written. */
  readonly text: string;
  /** Folded forms of each word, as the search index has them. */
  readonly words: readonly (readonly [string, ...string[]])[];
  /** Directly behind a "with", or behind an "and" that joins it to one that is. */
  readonly isWith: boolean;
  /** Directly behind "Frau", "Mr", "Dr". */
  readonly isAddressed: boolean;
}

export interface ReadTitle {
  /** Says that somebody was met: lunch, call, 1:1. */
  readonly isMeeting: boolean;
  readonly runs: readonly TitleRun[];
  /** Whether nothing else stands in it. */
  readonly isBare: boolean;
}

/** Stands for a phrase in the title; no text holds it. */
const PHRASE = "\uE000";
const TOKEN = /\uE000|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’ʼ]|[-‐‑](?=\p{L}))*\.?|[^\s]/gu;
/** Longer titles are told no further. */
const MOST_LENGTH = 200;

/** Reads a title. Pure form: whether anybody is called so is for `findNamed` to say. */
export function readTitle(title: string): ReadTitle {
  const written = title.slice(0, MOST_LENGTH).normalize("NFC");
  // What is written in capitals all over tells nothing by them.
  const text = (/\p{Ll}/u.test(written) ? written : written.toLowerCase())
    .replaceAll(PHRASE, " ")
    .replace(MEETING_PHRASES, ` ${PHRASE} `)
    .replace(/(?<![\p{L}\p{N}])w\/(?=\s|\p{L})/giu, " with ")
    .replace(/(?<=\s)m\/(?=\s|\p{L})/giu, " med ");
  const reader = openReader(!/\S.*\p{Lu}/u.test(text) && !hasNoCase(text));
  for (const [token] of text.matchAll(TOKEN)) reader.take(token);
  return reader.end();
}

/**
 * Tells whether a title has the form of one that names somebody: a word for meeting and a possible name, or nothing but a name.
 * A whole day needs the word: birthdays and holidays bear names too.
 */
export function mayNameSomebody(title: string, isWholeDay: boolean): boolean {
  const { isMeeting, runs, isBare } = readTitle(title);
  if (isMeeting) return runs.length > 0;
  return !isWholeDay && isBare && runs.some(({ words }) => words.length > 1);
}

interface Reader {
  take(token: string): void;
  end(): ReadTitle;
}

/** `isSmall`: the title has no capitals but perhaps its first letter, so that they tell nothing. */
function openReader(isSmall: boolean): Reader {
  const runs: TitleRun[] = [];
  let run: string[] = [];
  let particles: string[] = [];
  let before: "start" | "meeting" | "with" | "and" | "other" = "start";
  let isWith = false;
  let isAside = false;
  let isAddressed = false;
  let isMeeting = false;
  // "Tax papers" is no name; "Ana Ferreira" may be one.
  let isBare = !isSmall;

  function close(): void {
    const text = run.join(" ");
    run = [];
    if (particles.length > 0) isBare = false;
    particles = [];
    if (text !== "" && !isAside) {
      const words = text
        .split(" ")
        .filter((word, index) => index === 0 || isUpper(word) || !PARTICLES.has(foldText(word)))
        .flatMap((word) => formsOfWords(word.replaceAll(/[-‐‑]/g, " ")));
      if (words.length > 0) runs.push({ text, words, isWith, isAddressed });
    } else if (text !== "") isBare = false;
    isAddressed = false;
  }

  function word(raw: string): void {
    const bare = raw.replace(/\.$/u, "");
    const folded = foldText(bare);
    if (isMeetingWord(folded)) {
      close();
      [isMeeting, before, isWith, isAside] = [true, "meeting", false, false];
    } else if (run.length > 0 && PARTICLES.has(folded) && !isUpper(bare) && !isSmall) particles.push(bare);
    else if (AND_WORDS.has(folded) && isSmallWord(bare)) {
      close();
      before = "and";
    } else if (WITH_WORDS.has(folded) && isSmallWord(bare)) {
      close();
      [before, isWith, isAside] = ["with", true, false];
    } else if (ASIDE_WORDS.has(folded) && isSmallWord(bare)) {
      close();
      [before, isWith, isAside, isBare] = ["other", false, true, false];
    } else if (FILLER_WORDS.has(folded) && run.length === 0) isBare = false;
    else if (TITLES.has(folded)) {
      close();
      isAddressed = true;
    } else nameWord(bare);
  }

  function nameWord(bare: string): void {
    const isPossessive = /['’ʼ]s?$/iu.test(bare);
    const mayBeName =
      /\p{L}/u.test(bare) &&
      !/\p{N}/u.test(bare) &&
      !isPossessive &&
      (isUpper(bare) || isSmall || hasNoCase(bare) || canBeSmall());
    if (!mayBeName) {
      close();
      [before, isWith, isBare] = ["other", false, false];
      if (isPossessive) isAside = true;
      return;
    }
    const isAlone = !isUpper(bare) && !hasNoCase(bare) && !isSmall;
    if (isAlone) close();
    if (run.length === 0 && before === "other") isWith = false;
    run.push(...particles, bare);
    particles = [];
    if (isAlone) close();
    before = "other";
  }

  /** Written small, or at the very beginning, where a capital tells nothing. */
  function isSmallWord(bare: string): boolean {
    return !isUpper(bare) || before === "start";
  }

  /** A small word among others in capitals is a name only where one has to stand: "Lunch with ana". */
  function canBeSmall(): boolean {
    return run.length === 0 && (before === "meeting" || before === "with");
  }

  return {
    take(token) {
      if (token === PHRASE) {
        close();
        [isMeeting, before, isWith, isAside] = [true, "meeting", false, false];
      } else if (/[\p{L}\p{N}]/u.test(token)) word(token);
      else {
        close();
        if (/[&+/,<>↔]/u.test(token)) before = "and";
        else [before, isWith, isAside] = ["other", false, token === "@"];
      }
    },
    end() {
      close();
      return { isMeeting, runs, isBare };
    },
  };
}

/** "Video-Call" is one as well. */
function isMeetingWord(folded: string): boolean {
  return folded.split(/[-‐‑]/u).every((part) => MEETING_WORDS.has(part));
}

function isUpper(word: string): boolean {
  const first = [...word][0] ?? "";
  return first !== first.toLowerCase();
}

/** Of a script without capitals. */
function hasNoCase(word: string): boolean {
  return word.toLowerCase() === word.toUpperCase();
}
