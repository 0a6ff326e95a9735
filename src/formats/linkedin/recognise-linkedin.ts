import type { Columns } from "../table/columns.ts";
import { CONNECTION_COLUMNS } from "./connection-columns.ts";

/** The files of an archive that are read. */
export const LINKEDIN_FORMS = [
  "linkedin-connections",
  "linkedin-messages",
  "linkedin-invitations",
  "linkedin-profile",
  "linkedin-notes",
  "linkedin-contacts",
  "linkedin-recommendations-received",
  "linkedin-recommendations-given",
  "linkedin-endorsements-received",
  "linkedin-endorsements-given",
  "linkedin-positions",
  "linkedin-emails",
  "linkedin-shares",
] as const;
export type LinkedinForm = (typeof LINKEDIN_FORMS)[number];

export type LinkedinFile =
  | { readonly kind: LinkedinForm }
  /** A file of the archive that is known and not taken, by the name people know it by. */
  | { readonly kind: "other"; readonly title: string };

/** Columns that tell a file of the archive, by normalised names; the first row that fits wins. */
const OTHER_FILES: readonly (readonly [title: string, ...columns: string[]])[] = [
  ["Education", "schoolname", "startdate", "enddate", "degreename"],
  ["Phone Numbers", "extension", "number", "type"],
  ["Company Follows", "organization", "followedon"],
  ["Comments", "date", "link", "message"],
  ["Reactions", "date", "type", "link"],
];

/** The archive's own word list of machine chats: same header as `messages.csv`, no person at the other end. */
const MACHINE_CHATS = /(?:^|[/!_ ])(?:guide|coach|learning[_ ](?:role[_ ]play|coach))[_ ]messages[^/]*$/i;

/** Tells which file of a LinkedIn archive has this header row; undefined when none has. */
export function recogniseLinkedin(columns: Columns, path: string): LinkedinFile | undefined {
  if (isConnectionsHeader(columns)) return { kind: "linkedin-connections" };
  if (isMessagesHeader(columns)) {
    return MACHINE_CHATS.test(path)
      ? { kind: "other", title: "chats with its assistants" }
      : { kind: "linkedin-messages" };
  }
  if (isInvitationsHeader(columns)) return { kind: "linkedin-invitations" };
  if (isProfileHeader(columns)) return { kind: "linkedin-profile" };
  if (isNotesHeader(columns)) return { kind: "linkedin-notes" };
  if (isUploadedContactsHeader(columns)) return { kind: "linkedin-contacts" };
  if (isRecommendationsHeader(columns)) return recommendationsBy(path);
  if (isEndorsementsHeader(columns)) {
    return {
      kind: columns.has("endorseefirstname") ? "linkedin-endorsements-given" : "linkedin-endorsements-received",
    };
  }
  if (isPositionsHeader(columns)) return { kind: "linkedin-positions" };
  if (isEmailsHeader(columns)) return { kind: "linkedin-emails" };
  if (isSharesHeader(columns)) return { kind: "linkedin-shares" };
  const other = OTHER_FILES.find(([, ...names]) => has(columns, ...names));
  return other === undefined ? undefined : { kind: "other", title: other[0] };
}

/** Both files have one header, so here alone the name decides. */
function recommendationsBy(path: string): LinkedinFile {
  if (/given[^/]*$/i.test(path)) return { kind: "linkedin-recommendations-given" };
  if (/received[^/]*$/i.test(path)) return { kind: "linkedin-recommendations-received" };
  return { kind: "other", title: "recommendations, whose file has to be named Given or Received" };
}

export function isConnectionsHeader(columns: Columns): boolean {
  const { given, family, connectedOn } = CONNECTION_COLUMNS;
  return [given, family, connectedOn].every((names) => names.some((name) => columns.has(name)));
}

export function isNotesHeader(columns: Columns): boolean {
  return has(columns, "connectionfirstname", "connectionlastname", "note");
}

export function isUploadedContactsHeader(columns: Columns): boolean {
  return has(columns, "source", "firstname", "lastname", "emails", "phonenumbers");
}

export function isRecommendationsHeader(columns: Columns): boolean {
  return has(columns, "firstname", "lastname", "company", "jobtitle", "text", "creationdate");
}

export function isEndorsementsHeader(columns: Columns): boolean {
  return has(columns, "endorsementdate", "skillname");
}

export function isPositionsHeader(columns: Columns): boolean {
  return has(columns, "companyname", "title", "description", "startedon", "finishedon");
}

export function isEmailsHeader(columns: Columns): boolean {
  return has(columns, "emailaddress", "confirmed", "primary");
}

export function isSharesHeader(columns: Columns): boolean {
  return has(columns, "date", "sharelink", "sharecommentary");
}

export function isMessagesHeader(columns: Columns): boolean {
  return has(columns, "conversationid", "from", "to", "date", "content");
}

export function isInvitationsHeader(columns: Columns): boolean {
  return has(columns, "from", "to", "sentat", "direction");
}

/** `Profile.csv` has changed often: besides the name, two of the columns it has always had. */
export function isProfileHeader(columns: Columns): boolean {
  const lasting = ["headline", "summary", "industry", "maidenname", "geolocation", "zipcode"];
  return has(columns, "firstname", "lastname") && lasting.filter((name) => columns.has(name)).length >= 2;
}

function has(columns: Columns, ...names: readonly string[]): boolean {
  return names.every((name) => columns.has(name));
}
