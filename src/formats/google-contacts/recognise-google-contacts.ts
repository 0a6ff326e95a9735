import type { Columns } from "../table/columns.ts";

/**
 * Tells the header of Google's own CSV: since October 2024 `First Name,…,File As,…,Labels`, before that
 * `Name,Given Name,…,Group Membership`. Its "Outlook CSV" shares names with neither.
 */
export function isGoogleContactsHeader(columns: Columns): boolean {
  const has = (...names: string[]): boolean => names.every((name) => columns.has(name));
  return (
    (has("firstname", "lastname") && (has("fileas", "labels") || has("organizationname", "labels"))) ||
    (has("name", "givenname", "familyname") && (has("groupmembership") || has("givennameyomi")))
  );
}
