/** Profiles: the many links that lead to one page, in one form (`linkedin:slug`), and back. */

interface Site {
  readonly service: string;
  /** Domains without `www.`, country and `m.` in front. */
  readonly domains: readonly string[];
  /** What the path must look like; the first group is the name of the profile. */
  readonly path: RegExp;
  /** Where the profile stands. `%` is the name. */
  readonly page: string;
}

/** First path segments that are pages of the service itself, never a person. */
const NOT_PEOPLE = new Set(
  "about account ads apps blog business contact docs enterprise events explore features groups hashtag help home i intent issues jobs legal login marketplace messages notifications orgs p pages people pricing privacy profile pulls reel search settings share sharer signup stories support terms topics watch".split(
    " ",
  ),
);

const NAME_ONLY = /^\/@?([^/@]+)$/u;

const SITES: readonly Site[] = [
  {
    service: "linkedin",
    domains: ["linkedin.com"],
    path: /^\/(?:mwlite\/)?(?:in\/([^/]+)|(pub\/[^/]+\/[\da-f]+\/[\da-f]+\/[\da-f]+))(?:\/.*)?$/u,
    page: "https://www.linkedin.com/in/%",
  },
  { service: "x", domains: ["x.com", "twitter.com"], path: NAME_ONLY, page: "https://x.com/%" },
  { service: "github", domains: ["github.com"], path: NAME_ONLY, page: "https://github.com/%" },
  { service: "gitlab", domains: ["gitlab.com"], path: NAME_ONLY, page: "https://gitlab.com/%" },
  { service: "instagram", domains: ["instagram.com"], path: NAME_ONLY, page: "https://www.instagram.com/%" },
  { service: "facebook", domains: ["facebook.com", "fb.com"], path: NAME_ONLY, page: "https://www.facebook.com/%" },
  { service: "telegram", domains: ["t.me", "telegram.me"], path: NAME_ONLY, page: "https://t.me/%" },
  {
    service: "xing",
    domains: ["xing.com"],
    path: /^\/profile\/([^/]+)(?:\/.*)?$/u,
    page: "https://www.xing.com/profile/%",
  },
  { service: "bluesky", domains: ["bsky.app"], path: /^\/profile\/([^/]+)$/u, page: "https://bsky.app/profile/%" },
  {
    service: "orcid",
    domains: ["orcid.org"],
    path: /^\/(\d{4}-\d{4}-\d{4}-\d{3}[\dx])$/u,
    page: "https://orcid.org/%",
  },
  { service: "medium", domains: ["medium.com"], path: /^\/@([^/@]+)$/u, page: "https://medium.com/@%" },
];

/** What sources call a service, where that is not its name here. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  twitter: "x",
  "linked-in": "linkedin",
  fb: "facebook",
  insta: "instagram",
  bsky: "bluesky",
  gtalk: "xmpp",
  googletalk: "xmpp",
  jabber: "xmpp",
};

/**
 * Normalises the link to a person's profile: `linkedin:slug`, `x:name`, `github:name`, … or
 * gives null for every other page.
 *
 * Scheme, `www.`, country and `m.` in front, case, percent signs, a slash at the end, query
 * and fragment do not matter; LinkedIn's language and sub-pages neither. LinkedIn's old
 * `/pub/name/a/b/c` stays a profile of its own, since nothing proves what it became.
 */
export function normaliseProfile(link: string): string | null {
  const match = /^(?:https?:)?(?:\/\/)?(?:[^/@\s]*@)?([a-z\d.-]+\.[a-z]{2,})(?::\d+)?(\/[^?#\s]*)/iu.exec(link.trim());
  if (match === null) return null;
  const host = (match[1] ?? "").toLowerCase();
  const path = decodePath(match[2] ?? "")
    .replace(/\/+$/u, "")
    .replace(/\/{2,}/gu, "/");
  const site = SITES.find(({ domains }) => domains.some((domain) => isHostOf(host, domain)));
  const found = site?.path.exec(path);
  const name = found?.[1] ?? found?.[2];
  if (site === undefined || name === undefined || NOT_PEOPLE.has(name) || name.endsWith(".php")) return null;
  return `${site.service}:${name}`;
}

/**
 * Normalises a handle with the service it belongs to, `skype:name`; null without a service,
 * since the same handle elsewhere may be another person's. A handle of a service with
 * public profiles, and a link that stands in a handle's place, give the profile.
 */
export function normaliseHandle(
  handle: string,
  service: string | undefined,
): { readonly kind: "profile" | "handle"; readonly value: string } | null {
  const profile = normaliseProfile(handle);
  if (profile !== null) return { kind: "profile", value: profile };
  const label = (service ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^x-/u, "")
    .replace(/[\s_.]+/gu, "");
  const name = decodePath(handle.trim())
    .replace(/^[a-z]+:(?:\/\/)?/u, "")
    .replace(/^@/u, "")
    .replace(/\?.*$/u, "");
  if (label === "" || name === "" || /\s/u.test(name) || ["home", "work", "other"].includes(label)) return null;
  const known = OTHER_NAMES[label] ?? label;
  const hasPages = SITES.some((site) => site.service === known) && !name.includes("/");
  return { kind: hasPages ? "profile" : "handle", value: `${known}:${name}` };
}

/** Gives the page of a normalised profile, or null for a service without one. */
export function profileLink(profile: string): string | null {
  const cut = profile.indexOf(":");
  const site = SITES.find(({ service }) => service === profile.slice(0, Math.max(cut, 0)));
  if (site === undefined) return null;
  const name = profile.slice(cut + 1);
  if (name.startsWith("pub/")) return `https://www.linkedin.com/${name}`;
  return site.page.replace("%", () => encodeURIComponent(name));
}

function isHostOf(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Lower-case and composed, so that `jos%C3%A9`, `José` and `jose\u0301` are one. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).normalize("NFC").toLowerCase();
  } catch {
    return path.normalize("NFC").toLowerCase();
  }
}
