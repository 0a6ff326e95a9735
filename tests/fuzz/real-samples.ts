/** Real files of the data folder as samples, by target: read at run time, never copied. */
import { globSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Sample, Samples } from "./samples.ts";

/** Larger ones give their beginning. */
const MOST_BYTES = 64 * 1024;

export function readRealSamples(folder: string): Samples {
  const read = (...patterns: readonly string[]): Sample[] =>
    globSync([...patterns], { cwd: folder })
      .sort()
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => ({ name: basename(path), bytes: readFileSync(join(folder, path)).subarray(0, MOST_BYTES) }));
  return {
    vcard: read("vcard-ez/*.vcf", "mailbox-enron/*/*.vcf"),
    calendar: read("ical-*/**/*.ics"),
    message: read("mail-lists/**/{cur,new,foo,bar}/*", "mail-lists/**/*2,*", "mail-lists/broken/**"),
    mbox: read("mailbox-enron/*/*.mbox"),
    table: read("splink/*.csv", "febrl/*.csv", "nicknames/*.csv", "bragging/*.csv"),
  };
}
