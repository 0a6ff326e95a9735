import type { Readable } from "node:stream";
import { openPromise } from "yauzl";
import { Failure } from "../../core/failure.ts";

/** An archive opened for reading: its entries by name, each as lines, any number of times. */
export interface ZipLines extends AsyncDisposable {
  readonly names: readonly string[];
  lines(name: string): AsyncIterable<string>;
}

/** Opens a zip of text files. Throws a Failure when it is none, or damaged. */
export async function readZip(path: string): Promise<ZipLines> {
  const damaged = (cause: unknown): Failure =>
    new Failure("unreadable-input", `Cannot read the archive ${path}`, {
      hint: "It is not a Kith archive, or it is damaged; take another copy.",
      cause,
    });
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch((error: unknown) => {
    throw damaged(error);
  });
  const entries = new Map<string, Parameters<typeof zip.openReadStreamPromise>[0]>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    zip.close();
    throw damaged(error);
  }
  return {
    names: [...entries.keys()],
    async *lines(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw damaged(new Error(`it has no ${name}`));
      try {
        const stream = await zip.openReadStreamPromise(entry);
        yield* splitLines(stream);
      } catch (error) {
        throw damaged(error);
      }
    },
    [Symbol.asyncDispose]() {
      zip.close();
      return Promise.resolve();
    },
  };
}

/** Lines end at a line feed alone: readline also ends them at U+2028, which JSON leaves inside its strings. */
async function* splitLines(stream: Readable): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of stream.setEncoding("utf8") as AsyncIterable<string>) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") yield line;
  }
  if (rest !== "") yield rest;
}
