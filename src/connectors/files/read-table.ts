import { readGoogleContacts } from "../../formats/google-contacts/read-google-contacts.ts";
import type { LinkedinForm } from "../../formats/linkedin/recognise-linkedin.ts";
import { outlookTable } from "../../formats/outlook/outlook-table.ts";
import { thunderbirdTable } from "../../formats/thunderbird/thunderbird-table.ts";
import type { Beside } from "./beside.ts";
import type { FileReader } from "./input-file.ts";
import { readCsv } from "./read-csv.ts";
import { readLinkedin } from "./read-linkedin.ts";
import { readMappedFile } from "./read-mapped-file.ts";
import type { TableForm } from "./recognise-table.ts";

/** Gives the reader of a table whose header was recognised. */
export function readTable(form: TableForm, beside: Beside): FileReader {
  if (isLinkedin(form)) return readLinkedin(form, beside);
  switch (form) {
    case "google-contacts":
      return (file) => readGoogleContacts(readCsv(file), file.path);
    case "outlook-contacts":
      return readMappedFile(outlookTable);
    case "thunderbird-contacts":
      return readMappedFile(thunderbirdTable);
  }
}

function isLinkedin(form: TableForm): form is LinkedinForm {
  return form.startsWith("linkedin-");
}
