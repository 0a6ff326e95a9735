/** What the brag score sees of an English text: how often classes of words stand in it, and near which others. */
import { IRREGULAR_PASTS, WORD_CLASSES, type WordClass } from "./brag-words.ts";

const TOKEN =
  /:[a-z_&-]+:|#[\p{L}\w]+|@\w+|n't|'(?:m|s|ve|re|d|ll)\b|\p{L}+|\d+(?:[.:]\d+)*(?:k|m|st|nd|rd|th)?|[!$£€%"]|\.\.+/gu;

/** Lower-cased words, numbers and marks, in order; what names the matter itself (#humblebrag) is left out. */
export function tokensOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll(/\\ n/gu, " ")
    .replaceAll(/#?humblebrag\w*|#brag\w*/gu, " ")
    .replaceAll(/(\d)\s*,\s*(\d)/gu, "$1$2")
    .replaceAll(/\b(\w+)n'?t\b/gu, "$1 n't")
    .replaceAll(/\b(\w+)n 't\b/gu, "$1 n't");
  return plain.match(TOKEN) ?? [];
}

/** Words and pairs of neighbours, each once; numbers are one word, names of accounts and hashtags none. */
export function gramsOf(tokens: readonly string[]): ReadonlySet<string> {
  const words = tokens.map((token) => (/^\d/u.test(token) ? "0" : token)).filter((word) => !/^[@#]/u.test(word));
  return new Set(words.flatMap((word, at) => (at === 0 ? [word] : [word, `${words[at - 1] ?? ""} ${word}`])));
}

/** Values by name: logarithms of counts, or 0 and 1. Names that are absent are 0. */
export type Features = ReadonlyMap<string, number>;

export function featuresOf(text: string): Features {
  const tokens = tokensOf(text);
  const tags = tokens.map(tagOf);
  const features = new Map<string, number>();
  const put = (name: string, value: number | boolean): void => {
    if (Number(value) !== 0) features.set(name, Number(value));
  };
  for (const [name, words] of CLASSES) put(name, Math.log1p(tokens.filter((token) => words.has(token)).length));
  const near = (name: string, first: Place, second: Place, within: number): void => {
    put(name, Math.log1p(countNear(tokens, tags, first, second, within)));
  };
  const length = Math.log(Math.max(1, tokens.filter((token) => /[\p{L}\d]/u.test(token)).length)) - USUAL_LENGTH;
  put("length", length);
  put("length squared", length ** 2);
  const count = (...kinds: string[]): number => tags.filter((tag) => kinds.includes(tag)).length;
  put("numbers", Math.log1p(count("NUMBER")));
  put("past forms", Math.log1p(count("PAST")));
  put("exclamations", Math.log1p(count("!")));
  put("accounts", Math.log1p(count("ACCOUNT")));
  put("hashtags", Math.log1p(count("HASHTAG")));
  put("me per word", count("ME", "MY") / Math.max(1, tokens.length));
  put("nobody of us", count("ME", "MY", "WE") === 0);
  put("begins with me", tags[0] === "ME" || tags[0] === "MY");
  put("begins with an account", tags[0] === "ACCOUNT");
  put("begins with a past form", /^(?:(?:JUST|ACCOUNT) )?PAST\b/u.test(tags.slice(0, 2).join(" ")));
  put("finally", tokens.includes("finally") || tokens.includes("actually"));
  put("luck", /\b(?:dream|grateful|thankful|blessed|lucky|privilege|honou?r)/iu.test(text));
  put("real question", REAL_QUESTION.test(text));
  put("shouted", (text.match(/\b[A-Z]{3,}\b/gu)?.length ?? 0) > 2);
  put("my new", /\bmy (?:new|own|first)\b/iu.test(text));
  const us = tagged("ME", "WE");
  const me = tagged("ME");
  near("we did", us, tagged("PAST"), 3);
  near("we achieve", us, ofClass("achievement"), 4);
  near("we own", us, ofClass("possession"), 5);
  near("we go out", us, ofClass("outing"), 4);
  near("I am such", me, ofClass("trait"), 4);
  near("I am glad", me, ofClass("gladness"), 4);
  near("I wish", me, tagged("WISH"), 3);
  near("I have trouble", me, tagged("TROUBLE", "NOT"), 4);
  near("I have", me, tagged("HAVE"), 2);
  near("I am", me, tagged("BE"), 1);
  near("I never", me, isWord("never"), 3);
  near("I can", me, isWord("do", "did", "can", "could", "know", "knew"), 2);
  near("my people", tagged("MY"), tagged("PEOPLE"), 2);
  near("people are glad", tagged("PEOPLE"), ofClass("gladness"), 6);
  near("my thing", tagged("MY"), tagged("OTHER", "PLURAL"), 1);
  near("my media", tagged("MY"), ofClass("media"), 2);
  near("number and plural", tagged("NUMBER"), tagged("PLURAL", "TIME"), 1);
  near("money", isWord("$", "£", "€"), tagged("NUMBER"), 1);
  near("just did", tagged("JUST"), tagged("PAST"), 1);
  near("you are", tagged("YOU"), tagged("BE", "WISH", "OTHER"), 1);
  near("proud of ours", isWord("proud"), isWord("myself", "us", "ourselves", "my"), 3);
  near("told me", isWord(...TELLING), isWord("me", "us", "i", "im"), 2);
  return features;
}

/** Mean logarithm of the words of a tweet. */
const USUAL_LENGTH = 2.7;
/** A question mark alone says little: where the data lost an emoji, one stands in its place. */
const REAL_QUESTION =
  /\b(?:what|who|why|how|when|where|which|does|do|did|is|are|am|can|could|would|will|should|anyone|anybody)\b[^.!?]*\?/iu;
const TELLING = [
  "told",
  "said",
  "says",
  "called",
  "calls",
  "thinks",
  "asked",
  "gave",
  "let",
  "invited",
  "offered",
  "picked",
  "chose",
];

const CLASSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORD_CLASSES).map(([name, words]) => [name, new Set(words.split(" "))]),
);
const PASTS: ReadonlySet<string> = new Set(IRREGULAR_PASTS.split(" "));

type Place = (tokens: readonly string[], tags: readonly string[], at: number) => boolean;

function tagged(...kinds: string[]): Place {
  return (_, tags, at) => kinds.includes(tags[at] ?? "");
}

function ofClass(name: WordClass): Place {
  return (tokens, _, at) => CLASSES.get(name)?.has(tokens[at] ?? "") === true;
}

function isWord(...words: string[]): Place {
  return (tokens, _, at) => words.includes(tokens[at] ?? "");
}

/** How many places of the first kind have one of the second within so many words after them. */
function countNear(
  tokens: readonly string[],
  tags: readonly string[],
  first: Place,
  second: Place,
  within: number,
): number {
  let count = 0;
  for (const at of tokens.keys()) {
    if (!first(tokens, tags, at)) continue;
    for (let next = at + 1; next <= at + within && next < tokens.length; next++) {
      if (!second(tokens, tags, next)) continue;
      count++;
      break;
    }
  }
  return count;
}

/** In order: the first that fits. */
const TAGS: readonly (readonly [tag: string, fits: (token: string) => boolean])[] = [
  ["ME", (token) => inClass("me", token)],
  ["MY", (token) => inClass("my", token)],
  ["WE", (token) => inClass("we", token)],
  ["YOU", (token) => inClass("you", token)],
  ["EMOJI", (token) => token.startsWith(":")],
  ["HASHTAG", (token) => token.startsWith("#")],
  ["ACCOUNT", (token) => token.startsWith("@")],
  ["NUMBER", (token) => /^\d/u.test(token)],
  ["!", (token) => token === "!"],
  ["BE", (token) => /^(?:is|are|am|'m|'re|'s|be)$/u.test(token)],
  ["NOT", (token) => /^(?:not|n't|no|never)$/u.test(token)],
  ["HAVE", (token) => /^(?:'ve|have|has|'d)$/u.test(token)],
  ["WISH", (token) => WISH.test(token)],
  ["SMALL", (token) => SMALL.test(token)],
  ["JUST", (token) => token === "just"],
  ["PEOPLE", (token) => inClass("people", token)],
  ["PAST", (token) => PASTS.has(token) || /\w{2,}ed$/u.test(token)],
  ["GLAD", (token) => inClass("gladness", token)],
  ["TROUBLE", (token) => inClass("trouble", token)],
  ["TIME", (token) => inClass("time", token)],
  ["PLURAL", (token) => /\w{3,}[^s]s$/u.test(token) && !/(?:ing|est|ly)$/u.test(token)],
  ["MARK", (token) => !/\p{L}/u.test(token) || /(?:\w{2,}ing|\w{2,}est|\w{2,}ly)$/u.test(token)],
];
const WISH = /^(?:'ll|will|would|could|should|can|might|may|must|wish|want|need|hope|wanna|gonna)$/u;
const SMALL =
  /^(?:an?|the|this|that|these|those|some|all|every|in|on|at|for|to|of|with|from|by|about|into|after|before|and|or|but|so|because|cause|cuz|they|them|their|he|she|him|her|his|hers)$/u;

function tagOf(token: string): string {
  return TAGS.find(([, fits]) => fits(token))?.[0] ?? "OTHER";
}

function inClass(name: WordClass, token: string): boolean {
  return CLASSES.get(name)?.has(token) === true;
}
