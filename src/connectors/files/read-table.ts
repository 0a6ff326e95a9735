import { readGoogleContacts } from "../../formats/google-contacts/read-google-contacts.ts";
import type { LinkedinForm } from "../../formats/linkedin/recognise-linkedin.ts";
import type { Beside } from "./beside.ts";
import type { FileReader } from "./input-file.ts";
import { readCsv } from "./read-csv.ts";
import { readLinkedin } from "./read-linkedin.ts";
import type { TableForm } from "./recognise-table.ts";

/** Gives the reader of a table whose header was recognised. */
export function readTable(form: TableForm, beside: Beside): FileReader {
  return isLinkedin(form) ? readLinkedin(form, beside) : (file) => readGoogleContacts(readCsv(file), file.path);
}

function isLinkedin(form: TableForm): form is LinkedinForm {
  return form.startsWith("linkedin-");
}
