import { ENGLISH } from "./english/english.ts";
import { GERMAN } from "./german/german.ts";
import type { LanguageTone } from "./language-tone.ts";

/** The languages in which drafts are checked. A further one is a folder of tables and a line here. */
export const LANGUAGES: readonly LanguageTone[] = [ENGLISH, GERMAN];
