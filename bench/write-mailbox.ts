import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { generateExample, SHOWN_SEED } from "../src/example/generate-example.ts";
import { LAST_DAY } from "./measure.ts";

/** Writes a mailbox of so many megabytes: the example's mail again and again, under other message ids each time. */
export async function writeMailbox(path: string, megabytes: number): Promise<void> {
  const { files } = generateExample({ seed: SHOWN_SEED, lastDay: LAST_DAY });
  const mail = files.filter((file) => file.path.endsWith(".mbox")).map(({ text }) => text);
  const stream = createWriteStream(path);
  let written = 0;
  for (let round = 0; written < megabytes * 1e6; round++) {
    for (const text of mail) {
      const copy = text.replace(ID_FIELDS, (field) => field.replaceAll("@", `.r${round}@`));
      written += Buffer.byteLength(copy);
      if (!stream.write(copy)) await once(stream, "drain");
      if (written >= megabytes * 1e6) break;
    }
  }
  stream.end();
  await once(stream, "close");
}

const ID_FIELDS = /^(?:message-id|in-reply-to|references):.*(?:\n[ \t].*)*/gim;
