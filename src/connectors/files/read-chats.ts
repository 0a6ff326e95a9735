import { readSmsBackup } from "../../formats/android/read-sms-backup.ts";
import { readSmsJson } from "../../formats/android/read-sms-json.ts";
import type { MetaForm } from "../../formats/meta/recognise-meta.ts";
import { readTelegram } from "../../formats/telegram/read-telegram.ts";
import { readWhatsapp } from "../../formats/whatsapp/read-whatsapp.ts";
import { readX } from "../../formats/x/read-x.ts";
import type { ChatForm } from "./chat-forms.ts";
import type { FileReader, InputFile } from "./input-file.ts";
import { mergeFiles } from "./merge-files.ts";
import { readChatDb } from "./read-chat-db.ts";
import { readHead } from "./read-head.ts";
import { readJsonRecords } from "./read-json-records.ts";
import { readLines } from "./read-lines.ts";
import { readText } from "./read-text.ts";
import { threadReader } from "./thread-reader.ts";

/**
 * Gives the reader of all files of one export: they are one source together, however many chats it has. `files`
 * lists them anew at each reading.
 */
export function chatReader(form: ChatForm, files: () => AsyncIterable<InputFile>): FileReader {
  if (form === "facebook" || form === "instagram") return threadReader(form, files);
  const read = fileReader(form);
  return mergeFiles(async function* () {
    for await (const file of files()) yield { file, read };
  });
}

function fileReader(form: Exclude<ChatForm, MetaForm>): FileReader {
  switch (form) {
    case "whatsapp":
      return (file, context) => readWhatsapp(() => readLines(file.open()), file.path, context);
    case "telegram":
      return (file, context) => readTelegram(() => readText(file.open()), file.path, context);
    case "x-messages":
      return (file) => readX(() => readText(file.open()), file.path);
    case "imessage":
      return readChatDb;
    case "android-messages":
    case "android-calls":
      return readAndroid;
  }
}

/** XML by one app, JSON by the other. */
const readAndroid: FileReader = async function* (file, context) {
  const { bytes } = await readHead(file);
  const isXml = /^[^[{]*</.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
  yield* isXml
    ? readSmsBackup(() => readText(file.open()), file.path, context)
    : readSmsJson(() => readJsonRecords(file), file.path, context);
};
