/** Reads a need: its words, and how well any other word answers one of them, by stem, by meaning, or as part of a compound. */
import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemFrench } from "@orama/stemmers/french";
import { stemmer as stemGerman } from "@orama/stemmers/german";
import { foldText } from "../search/fold.ts";
import { FUNCTION_WORDS } from "../tone/function-words.ts";
import { WORK_WORDS } from "./work-words.ts";

/** One stemmer a language; another language is another row. Words are folded before they are stemmed. */
const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  English: stemEnglish,
  German: stemGerman,
  French: stemFrench,
};

/** Said in nearly every need, and telling of none. */
const SAID_OF_NEEDS =
  "help helps support ask asking know knows knowing contact contacts introduction introduce introductions person people anybody anyone somebody who whom whose somewhere find finds finding seek seeking search searching look looking needs wanted wants advise experience experienced expert experts expertise good best able around hilfe suche suchen kennt kennen jemanden kontakt aide cherche connait contacter quelqu un une des les pour avec dans chez qui years months ago former former use using";
/** How much a word counts that answers by its meaning, or as part of a longer word, beside the word itself. */
const BY_MEANING = 0.6;
const BY_PART = 0.5;
/** Shorter words stand in too many longer ones, and the longer one must be longer by some letters. */
const PART_LETTERS = 5;
const PART_BEYOND = 3;

/** How well a word answers one word of the need: from 0 (not shown) to 1 (the word itself). */
export interface WordAnswer {
  /** Place of the word in `NeedWords.words`. */
  readonly asked: number;
  readonly weight: number;
}

export interface NeedWords {
  /** Its telling words, each once, as written. Empty where it tells nothing. */
  readonly words: readonly string[];
  /** What a folded word answers; looked up once for each word. */
  answersOf(folded: string): readonly WordAnswer[];
}

const NOTHING: readonly WordAnswer[] = [];
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A word as written, and folded. */
export interface ReadWord {
  readonly written: string;
  readonly folded: string;
}

/** The words of a text in order. */
export function readWords(text: string): ReadWord[] {
  return (text.match(WORD) ?? []).map((written) => ({ written, folded: foldText(written) }));
}

/** Reads needs: what all of them share is prepared once. */
export interface NeedReader {
  /** Small words, and what is said in nearly every need, are left out; where there are no others, those count. */
  read(text: string): NeedWords;
}

export function createNeedReader(): NeedReader {
  const small = smallWords();
  const meanings = readMeanings();
  return {
    read(text) {
      const all = distinct(readWords(text));
      const telling = all.filter(({ folded }) => !small.has(folded) && !/^[a-z]$/.test(folded));
      return createNeedWords(telling.length > 0 ? telling : all, meanings);
    },
  };
}

type Meanings = ReadonlyMap<string, readonly number[]>;

function createNeedWords(words: readonly ReadWord[], meanings: Meanings): NeedWords {
  const meant = (stem: string): readonly number[] => meanings.get(stem) ?? [];
  const asked = words.map(({ folded }) => {
    const stems = stemsOf(folded);
    return { folded, stems: new Set(stems), meanings: new Set(stems.flatMap(meant)) };
  });
  const known = new Map<string, readonly WordAnswer[]>();
  return {
    words: words.map(({ written }) => written),
    answersOf(folded) {
      let answers = known.get(folded);
      if (answers === undefined) known.set(folded, (answers = lookUp(folded)));
      return answers;
    },
  };

  function lookUp(folded: string): readonly WordAnswer[] {
    const stems = stemsOf(folded);
    const answers = asked.flatMap((one, place) => {
      const weight = weigh(one, folded, stems);
      return weight === 0 ? [] : [{ asked: place, weight }];
    });
    return answers.length === 0 ? NOTHING : answers;
  }

  function weigh(one: (typeof asked)[number], folded: string, stems: readonly string[]): number {
    if (one.folded === folded || stems.some((stem) => one.stems.has(stem))) return 1;
    if (stems.some((stem) => meant(stem).some((meaning) => one.meanings.has(meaning)))) return BY_MEANING;
    return isPart(one.folded, folded) || isPart(folded, one.folded) ? BY_PART : 0;
  }
}

/** "Anwalt" stands in "Rechtsanwalt", "Hafen" in "Hafenbehörde". */
function isPart(part: string, whole: string): boolean {
  if (part.length < PART_LETTERS || whole.length < part.length + PART_BEYOND) return false;
  return whole.startsWith(part) || whole.endsWith(part);
}

function stemsOf(folded: string): readonly string[] {
  return [...new Set(Object.values(STEMMERS).map((stem) => stem(folded)))];
}

/** Which rows of `WORK_WORDS` a stem belongs to. */
function readMeanings(): Meanings {
  const meanings = new Map<string, number[]>();
  for (const [row, words] of WORK_WORDS.entries()) {
    for (const stem of new Set(words.split(" ").flatMap(stemsOf))) {
      const rows = meanings.get(stem);
      if (rows === undefined) meanings.set(stem, [row]);
      else rows.push(row);
    }
  }
  return meanings;
}

function smallWords(): ReadonlySet<string> {
  const languages = Object.keys(STEMMERS).flatMap((language) => (FUNCTION_WORDS[language] ?? "").split(" "));
  return new Set([...languages, ...SAID_OF_NEEDS.split(" ")]);
}

function distinct(words: readonly ReadWord[]): ReadWord[] {
  return [...new Map(words.map((word) => [word.folded, word] as const).reverse()).values()].reverse();
}
