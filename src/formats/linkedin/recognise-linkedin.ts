import type { Columns } from "../table/columns.ts";

export type LinkedinFile =
  | { readonly kind: "linkedin-connections" | "linkedin-messages" | "linkedin-invitations" | "linkedin-profile" }
  /** A file of the archive that is known and not taken, by the name people know it by. */
  | { readonly kind: "other"; readonly title: string };

/** Columns that tell a file of the archive, by normalised names; the first row that fits wins. */
const OTHER_FILES: readonly (readonly [title: string, ...columns: string[]])[] = [
  ["Notes", "connectionfirstname", "connectionlastname", "note"],
  ["Contacts", "source", "firstname", "lastname", "emails", "phonenumbers"],
  ["Positions", "companyname", "title", "description", "startedon", "finishedon"],
  ["Recommendations", "firstname", "lastname", "company", "jobtitle", "text", "creationdate"],
  ["Endorsements", "endorsementdate", "skillname"],
  ["Email Addresses", "emailaddress", "confirmed", "primary", "updatedon"],
  ["Shares", "date", "sharelink", "sharecommentary"],
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
  const other = OTHER_FILES.find(([, ...names]) => has(columns, ...names));
  return other === undefined ? undefined : { kind: "other", title: other[0] };
}

export function isConnectionsHeader(columns: Columns): boolean {
  return has(columns, "firstname", "lastname", "connectedon") || has(columns, "vorname", "nachname", "verbundenam");
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
