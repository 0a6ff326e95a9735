import { readWhatsapp } from "../../formats/whatsapp/read-whatsapp.ts";
import type { ChatForm } from "./chat-forms.ts";
import type { FileReader, InputFile } from "./input-file.ts";
import { mergeFiles } from "./merge-files.ts";
import { readLines } from "./read-lines.ts";

/**
 * Gives the reader of all files of one export: they are one source together, however many chats it has. `files`
 * lists them anew at each reading.
 */
export function chatReader(form: ChatForm, files: () => AsyncIterable<InputFile>): FileReader {
  const read = fileReader(form);
  return mergeFiles(async function* () {
    for await (const file of files()) yield { file, read };
  });
}

function fileReader(form: ChatForm): FileReader {
  switch (form) {
    case "whatsapp":
      return (file, context) => readWhatsapp(() => readLines(file.open()), file.path, context);
  }
}
