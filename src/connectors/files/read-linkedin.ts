import type { Reading } from "../../core/reading.ts";
import { type NameBook, readNameBook } from "../../formats/linkedin/name-book.ts";
import { readEmailAddresses, readPositions, readShares } from "../../formats/linkedin/read-account.ts";
import { readConnections } from "../../formats/linkedin/read-connections.ts";
import { readInvitations } from "../../formats/linkedin/read-invitations.ts";
import { readMessages } from "../../formats/linkedin/read-messages.ts";
import { readNotes } from "../../formats/linkedin/read-notes.ts";
import { readEndorsements, readRecommendations } from "../../formats/linkedin/read-praise.ts";
import { readProfile } from "../../formats/linkedin/read-profile.ts";
import { readUploadedContacts } from "../../formats/linkedin/read-uploaded-contacts.ts";
import type { LinkedinForm } from "../../formats/linkedin/recognise-linkedin.ts";
import type { Beside } from "./beside.ts";
import type { FileReader } from "./input-file.ts";
import { readCsv } from "./read-csv.ts";

/** Gives the reader of a file of a LinkedIn archive. */
export function readLinkedin(form: LinkedinForm, beside: Beside): FileReader {
  switch (form) {
    case "linkedin-connections":
      return (file) => readConnections(readCsv(file), file.path);
    case "linkedin-messages":
      return (file) => readMessages(() => readCsv(file), file.path);
    case "linkedin-invitations":
      return (file, { zone }) => readInvitations(readCsv(file), file.path, zone);
    case "linkedin-profile":
      return (file) => readProfile(readCsv(file), file.path);
    case "linkedin-notes":
      return withNames(beside, (file, _, names) => readNotes(readCsv(file), file.path, names));
    case "linkedin-contacts":
      return (file) => readUploadedContacts(readCsv(file), file.path);
    case "linkedin-recommendations-received":
    case "linkedin-recommendations-given": {
      const direction = form === "linkedin-recommendations-given" ? "given" : "received";
      return withNames(beside, (file, { zone }, names) =>
        readRecommendations(readCsv(file), file.path, direction, names, zone),
      );
    }
    case "linkedin-endorsements-received":
    case "linkedin-endorsements-given": {
      const direction = form === "linkedin-endorsements-given" ? "given" : "received";
      return withNames(beside, (file, _, names) => readEndorsements(readCsv(file), file.path, direction, names));
    }
    case "linkedin-positions":
      return (file) => readPositions(readCsv(file), file.path);
    case "linkedin-emails":
      return (file) => readEmailAddresses(readCsv(file), file.path);
    case "linkedin-shares":
      return (file) => readShares(readCsv(file), file.path);
  }
}

type NamedReader = (
  file: Parameters<FileReader>[0],
  context: Parameters<FileReader>[1],
  names: NameBook,
) => AsyncIterable<Reading>;

/** The connections beside the file tell whose names stand in it. */
function withNames(beside: Beside, read: NamedReader): FileReader {
  return async function* (file, context) {
    const connections = beside.connections();
    const names = await readNameBook(connections === undefined ? undefined : readCsv(connections));
    yield* read(file, context, names);
  };
}
