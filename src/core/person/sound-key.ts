/** One key for the ways in which a name of another script is written in Latin letters. */

/** In the order in which they are applied, to folded Latin words. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|szcz|sch|sh|sz/gu, "s"],
  [/tsch|tch|cz|ch/gu, "c"],
  [/zh|dzh|dj/gu, "j"],
  [/ts|tz|z/gu, "z"],
  [/kh|gh/gu, "h"],
  [/ph|ff/gu, "f"],
  [/th/gu, "t"],
  [/ks/gu, "x"],
  [/q|ck/gu, "k"],
  [/w/gu, "v"],
  [/ou|oo/gu, "u"],
  [/ee/gu, "i"],
  [/(?<=.)(?:yo|jo|io)/gu, "e"],
  [/(?<=[aeiou])(?:yev|iev|jev)/gu, "ev"],
  [/[yj]/gu, "i"],
  [/(?<=[^aeiou])ie/gu, "e"],
  [/^ie/gu, "e"],
];

/** Korean is written by ear: g and k, eo and u, yeo and you. */
const KOREAN: readonly (readonly [RegExp, string])[] = [
  [/yeo|you|yo(?=[un])/gu, "yu"],
  [/eo|eu|oo|woo|wu/gu, "u"],
  [/ee|yi/gu, "i"],
  [/ae|ai/gu, "e"],
  [/rk/gu, "k"],
  [/ck|g/gu, "k"],
  [/b/gu, "p"],
  [/d/gu, "t"],
  [/ch/gu, "j"],
  [/sh/gu, "s"],
  [/r/gu, "l"],
];

/**
 * Gives the key of a folded Latin word under which its other spellings stand, too: "yuriy",
 * "iurii" and "juri" give "iuri". `script` is the one the name was first written in; of
 * Arabic and Hebrew only the consonants count, since their vowels are not written.
 */
export function soundKey(word: string, script: string): string {
  const rules = script === "Hangul" ? KOREAN : SOUNDS;
  const sounds = rules.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word);
  const single = sounds.replace(/(.)\1+/gu, "$1");
  if (script !== "Arabic" && script !== "Hebrew") return single;
  return single
    .replace(/^al(?=.{3})|[aeiouv]/gu, "")
    .replace(/p/gu, "f")
    .replace(/(.)\1+/gu, "$1");
}
