import { readGoogleContacts } from "../../formats/google-contacts/read-google-contacts.ts";
import { readConnections } from "../../formats/linkedin/read-connections.ts";
import { readInvitations } from "../../formats/linkedin/read-invitations.ts";
import { readMessages } from "../../formats/linkedin/read-messages.ts";
import { readProfile } from "../../formats/linkedin/read-profile.ts";
import type { FileReader } from "./input-file.ts";
import { readCsv } from "./read-csv.ts";
import type { RecognisedTable } from "./recognise-table.ts";

/** Gives the reader of a table whose header was recognised. */
export function readTable(form: Extract<RecognisedTable, { kind: "table" }>["form"]): FileReader {
  switch (form) {
    case "linkedin-connections":
      return (file) => readConnections(readCsv(file), file.path);
    case "linkedin-messages":
      return (file) => readMessages(() => readCsv(file), file.path);
    case "linkedin-invitations":
      return (file, { zone }) => readInvitations(readCsv(file), file.path, zone);
    case "linkedin-profile":
      return (file) => readProfile(readCsv(file), file.path);
    case "google-contacts":
      return (file) => readGoogleContacts(readCsv(file), file.path);
  }
}
