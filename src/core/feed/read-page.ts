/** Addresses of web pages, as far as they tell whose a page is. */

export interface ReadPage {
  /** In small letters, without `www.`. */
  readonly host: string;
  /** Without the last slash; empty for the front page. */
  readonly path: string;
  /** As written. */
  readonly text: string;
}

const ADDRESS = /^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)(?::\d+)?([^?#]*)/i;

/** Reads an address; null where it is none. One without `https:` is read too. */
export function readPage(text: string): ReadPage | null {
  const trimmed = text.trim();
  const [, host = "", path = ""] = ADDRESS.exec(/^[a-z]*:?\/\//i.test(trimmed) ? trimmed : `//${trimmed}`) ?? [];
  if (!/^[^\s.]+(?:\.[^\s.]+)+$/.test(host)) return null;
  return { host: host.toLowerCase(), path: path.replace(/\/+$/, ""), text: trimmed };
}

/** Tells whether an address is a page, or lies under it. */
export function isWithinPage(at: ReadPage, page: ReadPage): boolean {
  return at.host === page.host && (at.path === page.path || at.path.startsWith(`${page.path}/`));
}
