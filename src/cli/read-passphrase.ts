import { Failure } from "../core/failure.ts";
import type { Io } from "./kith.ts";

export interface PassphraseOptions {
  readonly passphraseFile?: string;
}

/** Takes the passphrase from the file that the command line names, else asks; twice where it is a new one. */
export async function readPassphrase(
  io: Io,
  readText: (path: string) => Promise<string>,
  { passphraseFile }: PassphraseOptions,
  isNew: boolean,
): Promise<string> {
  const given = passphraseFile === undefined ? await ask(io, isNew) : firstLine(await readText(passphraseFile));
  if (given !== "") return given;
  throw new Failure("bad-usage", "The passphrase is empty", {
    hint: "Several words that nobody guesses are a good one.",
  });
}

function firstLine(text: string): string {
  return text.split(/\r?\n/)[0] ?? "";
}

async function ask(io: Io, isNew: boolean): Promise<string> {
  const given = await io.readSecret("Passphrase: ");
  if (given === undefined) {
    throw new Failure("bad-usage", "A passphrase is needed", {
      hint: "Name a file that holds it with --passphrase-file, or run this on a terminal, where Kith asks.",
    });
  }
  if (isNew && (await io.readSecret("The same again: ")) !== given) {
    throw new Failure("bad-usage", "The two passphrases differ", {
      hint: "Nothing was written; run the same command again.",
    });
  }
  return given;
}
