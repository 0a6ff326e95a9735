import type { SourceKind } from "../../core/reading.ts";
import type { FileReader } from "./input-file.ts";
import type { FileForm } from "./recognise-file.ts";

/** Gives the reader of a form. Modules are loaded when a file is read: those of other forms never are. */
export function readerOf(form: Exclude<FileForm, "mbox" | "message">): FileReader {
  switch (form) {
    case "vcard":
      return async function* (file, context) {
        const { readVcards } = await import("./read-vcards.ts");
        yield* readVcards(file, context);
      };
    case "calendar":
      return async function* (file, context) {
        const { readCalendar } = await import("./read-calendar.ts");
        yield* readCalendar(file, context);
      };
    case "linkedin-connections":
    case "linkedin-messages":
    case "linkedin-invitations":
    case "linkedin-profile":
    case "google-contacts":
      return async function* (file, context) {
        const { readTable } = await import("./read-table.ts");
        yield* readTable(form)(file, context);
      };
  }
}

/** What people call files whose own names are all alike. */
export const NAMES_BY_FORM: Readonly<Partial<Record<FileForm, string>>> = {
  "linkedin-connections": "LinkedIn connections",
  "linkedin-messages": "LinkedIn messages",
  "linkedin-invitations": "LinkedIn invitations",
  "linkedin-profile": "LinkedIn profile",
  "google-contacts": "Google Contacts",
};

export function kindOf(form: FileForm): SourceKind {
  return form === "mbox" || form === "message" ? "mail" : form;
}
