import type { Command } from "commander";
import { Failure } from "../core/failure.ts";
import type { Medium } from "../core/medium.ts";

/** Media as people name them on the command line. */
export const MEDIUM_FLAGS: Readonly<Record<string, { readonly medium: Medium; readonly what: string }>> = {
  coffee: { medium: "in-person", what: "met over a coffee" },
  met: { medium: "in-person", what: "met in person" },
  meal: { medium: "in-person", what: "met over a meal" },
  event: { medium: "in-person", what: "met at an event" },
  video: { medium: "video", what: "a video call" },
  call: { medium: "phone", what: "a phone call" },
  card: { medium: "note-card", what: "a handwritten note" },
  email: { medium: "email", what: "an email" },
  message: { medium: "direct-message", what: "a direct message" },
  reaction: { medium: "reaction", what: "a social reaction" },
};

export type MediumOptions = Readonly<Record<string, string | boolean | undefined>>;

/** Adds a flag for each medium; with `words`, each takes a note in words. */
export function addMediumOptions(command: Command, words = false): Command {
  for (const [flag, { what }] of Object.entries(MEDIUM_FLAGS)) {
    command.option(words ? `--${flag} [note]` : `--${flag}`, words ? `${what}, with a note if you like` : what);
  }
  return command;
}

/** The medium that was named; undefined when none was. */
export function readMedium(options: MediumOptions): Medium | undefined {
  return readFlag(options)?.medium;
}

/** The medium that was named with the words after it. */
export function readFlag(
  options: MediumOptions,
): { readonly medium: Medium; readonly note: string | null } | undefined {
  const named = Object.keys(MEDIUM_FLAGS).filter((flag) => options[flag] !== undefined);
  const [flag, second] = named;
  if (flag === undefined) return undefined;
  if (second !== undefined) {
    throw new Failure("bad-usage", `Give one medium, not both --${flag} and --${second}`);
  }
  const given = options[flag];
  const medium = MEDIUM_FLAGS[flag]?.medium ?? "other";
  return { medium, note: typeof given === "string" && given.trim() !== "" ? given.trim() : null };
}
