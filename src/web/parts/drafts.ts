/** Where drafts lie in this browser, and how they go. */
const PREFIX = "kith-draft-";

export function draftKey(contact: string): string {
  return PREFIX + contact;
}

/** Whoever is forgotten leaves no draft behind. */
export function forgetDraft(contact: string): void {
  localStorage.removeItem(draftKey(contact));
}

/** Other data have other people under the same numbers. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
