/** What was shared, as a phone's share menu and the bookmarklet give it. */
export interface ShareSearch {
  readonly title?: string;
  readonly text?: string;
  readonly url?: string;
}

const PARTS = ["title", "text", "url"] as const;

export function shareSearch(given: Readonly<Record<string, unknown>>): ShareSearch {
  const search: { -readonly [K in keyof ShareSearch]: ShareSearch[K] } = {};
  for (const part of PARTS) {
    const value = given[part];
    const said = typeof value === "number" ? String(value) : value;
    if (typeof said === "string" && said.trim() !== "") search[part] = said.trim();
  }
  return search;
}

/** All of it in one text, nothing twice: some programs give the link as text, and the title in both. */
export function sharedText(search: ShareSearch): string {
  const parts = PARTS.flatMap((part) => search[part] ?? []);
  return parts
    .filter((part, at) => !parts.some((other, i) => i !== at && other.includes(part) && (other !== part || i < at)))
    .join("\n");
}
