import type { SourceKind } from "../../core/reading.ts";
import { type ChatForm, isChatForm } from "./chat-forms.ts";
import { type Beside, NOTHING_BESIDE } from "./beside.ts";
import type { FileReader, InputFile } from "./input-file.ts";
import { keepApart } from "./keep-apart.ts";
import { readText } from "./read-text.ts";
import type { FileForm } from "./recognise-file.ts";
import type { TableForm } from "./recognise-table.ts";

/** Gives the reader of a form. Modules are loaded when a file is read: those of other forms never are. */
export function readerOf(form: Exclude<FileForm, "mbox" | "message">, beside: Beside = NOTHING_BESIDE): FileReader {
  if (isTable(form)) {
    return async function* (file, context) {
      const { readTable } = await import("./read-table.ts");
      yield* readTable(form, beside)(file, context);
    };
  }
  if (isChatForm(form)) {
    return (file, context) => readerOfChats(form, () => justOne(file))(file, context);
  }
  switch (form) {
    case "vcard":
      return async function* (file, context) {
        const { readVcards } = await import("./read-vcards.ts");
        yield* readVcards(file, context);
      };
    case "monica":
      return async function* (file, context) {
        const { readMonica } = await import("../../formats/monica/read-monica.ts");
        yield* keepApart(readMonica(() => readText(file.open()), file.path, context));
      };
    case "nametag":
      return async function* (file, context) {
        const { readNametag } = await import("../../formats/nametag/read-nametag.ts");
        yield* keepApart(readNametag(readText(file.open()), file.path, context));
      };
    case "calendar":
      return async function* (file, context) {
        const { readCalendar } = await import("./read-calendar.ts");
        yield* readCalendar(file, context);
      };
  }
}

/** Gives the reader of all files of one export of chats; `files` lists them anew at each reading. */
export function readerOfChats(form: ChatForm, files: () => AsyncIterable<InputFile>): FileReader {
  return async function* (file, context) {
    const { chatReader } = await import("./read-chats.ts");
    yield* keepApart(chatReader(form, files)(file, context));
  };
}

async function* justOne(file: InputFile): AsyncGenerator<InputFile> {
  await Promise.resolve();
  yield file;
}

const TABLES: readonly FileForm[] = ["google-contacts", "outlook-contacts", "thunderbird-contacts"];

export function isTable(form: FileForm): form is TableForm {
  return form.startsWith("linkedin-") || TABLES.includes(form);
}

/** What people call files whose own names are all alike. */
export const NAMES_BY_FORM: Readonly<Partial<Record<FileForm, string>>> = {
  "linkedin-connections": "LinkedIn connections",
  "linkedin-messages": "LinkedIn messages",
  "linkedin-invitations": "LinkedIn invitations",
  "linkedin-profile": "LinkedIn profile",
  "linkedin-notes": "LinkedIn notes",
  "linkedin-contacts": "LinkedIn's copy of your contacts",
  "linkedin-recommendations-received": "LinkedIn recommendations received",
  "linkedin-recommendations-given": "LinkedIn recommendations given",
  "linkedin-endorsements-received": "LinkedIn endorsements received",
  "linkedin-endorsements-given": "LinkedIn endorsements given",
  "linkedin-positions": "LinkedIn positions",
  "linkedin-emails": "LinkedIn email addresses",
  "linkedin-shares": "LinkedIn posts",
  "google-contacts": "Google Contacts",
  "outlook-contacts": "Outlook contacts",
  "thunderbird-contacts": "Thunderbird contacts",
  monica: "Monica",
  nametag: "Nametag",
  whatsapp: "WhatsApp",
  "android-messages": "Text messages",
  "android-calls": "Phone calls",
  telegram: "Telegram",
  facebook: "Facebook",
  instagram: "Instagram",
  imessage: "Messages",
  "x-messages": "X messages",
};

/** Forms whose source is of another name: several files may be one source. */
const KINDS_BY_FORM = {
  mbox: "mail",
  message: "mail",
  "linkedin-notes": "linkedin-people",
  "linkedin-contacts": "linkedin-people",
  "linkedin-recommendations-received": "linkedin-endorsements",
  "linkedin-recommendations-given": "linkedin-endorsements",
  "linkedin-endorsements-received": "linkedin-endorsements",
  "linkedin-endorsements-given": "linkedin-endorsements",
  "linkedin-positions": "linkedin-profile",
  "linkedin-emails": "linkedin-profile",
  "linkedin-shares": "linkedin-profile",
} as const satisfies Partial<Record<FileForm, SourceKind>>;

export function kindOf(form: FileForm): SourceKind {
  return isOwnKind(form) ? form : KINDS_BY_FORM[form];
}

function isOwnKind(form: FileForm): form is Exclude<FileForm, keyof typeof KINDS_BY_FORM> {
  return !(form in KINDS_BY_FORM);
}
