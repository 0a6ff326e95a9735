import type { Labelled } from "../../core/card.ts";
import { type CardContext, readText } from "./property-value.ts";
import { type Property, isPreferred, parameterValue, typesOf } from "./property.ts";

/** Properties from before IMPP, one per service. Outlook's X-MS-IMADDRESS does not say which. */
export const SERVICES_BY_PROPERTY: Readonly<Record<string, string | undefined>> = {
  "X-AIM": "aim",
  "X-DISCORD": "discord",
  "X-GADUGADU": "gadu-gadu",
  "X-GOOGLE-TALK": "google talk",
  "X-GROUPWISE": "groupwise",
  "X-GTALK": "google talk",
  "X-ICQ": "icq",
  "X-JABBER": "jabber",
  "X-KADDRESSBOOK-X-IMADDRESS": undefined,
  "X-MATRIX": "matrix",
  "X-MS-IMADDRESS": undefined,
  "X-MSN": "msn",
  "X-QQ": "qq",
  "X-SIGNAL": "signal",
  "X-SIP": "sip",
  "X-SKYPE": "skype",
  "X-SKYPE-USERNAME": "skype",
  "X-TELEGRAM": "telegram",
  "X-TWITTER": "twitter",
  "X-WHATSAPP": "whatsapp",
  "X-YAHOO": "yahoo",
};

/** The scheme that each service's addresses have; Apple's own serves for the rest. */
const SCHEMES_BY_SERVICE: Readonly<Record<string, string>> = {
  aim: "aim",
  "google talk": "xmpp",
  icq: "icq",
  irc: "irc",
  jabber: "xmpp",
  matrix: "matrix",
  msn: "msnim",
  sip: "sip",
  skype: "skype",
  yahoo: "ymsgr",
};
const OTHER_SCHEME = "x-apple";
const SERVICES_BY_SCHEME: Readonly<Record<string, string>> = {
  aim: "aim",
  gtalk: "google talk",
  icq: "icq",
  irc: "irc",
  jabber: "jabber",
  matrix: "matrix",
  msn: "msn",
  msnim: "msn",
  sip: "sip",
  skype: "skype",
  xmpp: "jabber",
  yahoo: "yahoo",
  ymsgr: "yahoo",
};
const NAMES: Readonly<Record<string, string>> = {
  gadugadu: "gadu-gadu",
  googletalk: "google talk",
  gtalk: "google talk",
  xmpp: "jabber",
};
/** `live:` begins a Skype name; it is no scheme. */
const SCHEME = /^(?!live:)([a-z][a-z0-9+.-]*):/i;
/** What stands around the name in addresses that open a chat: `aim:goim?screenname=x`, `skype:x?chat`. */
const BEFORE_NAME = /^(?:goim\?screenname=|sendim\?|chat\?contact=|im\?to=)/i;
const AFTER_NAME = /\?(?:chat|call|add|message|userinfo)$/i;

/** Reads an instant-messenger address; the label is the service, in one spelling for the known ones. */
export function parseHandle(property: Property, context: CardContext, itemLabel: string | undefined): Labelled {
  const written = readText(property, context);
  const scheme = SCHEME.exec(written.slice(0, 64))?.[1]?.toLowerCase();
  const declared = parameterValue(property, "X-SERVICE-TYPE") ?? parameterValue(property, "SERVICE-TYPE");
  const service = declared === undefined ? own(SERVICES_BY_SCHEME, scheme ?? "") : canonicalService(declared);
  return labelled(property, handleOf(written, scheme), service ?? itemLabel);
}

/** Reads one of the older properties, whose name is the service and whose value is the plain name. */
export function parseServiceHandle(property: Property, context: CardContext): Labelled {
  return labelled(property, readText(property, context), SERVICES_BY_PROPERTY[property.name]);
}

/**
 * Reads a social profile: a link to LinkedIn, or to whatever gives no name, is a web page; else it is a handle.
 * Written by Apple as X-SOCIALPROFILE, by RFC 9554 as SOCIALPROFILE.
 */
export function parseSocialProfile(
  property: Property,
  context: CardContext,
): { readonly kind: "url" | "handle"; readonly labelled: Labelled } {
  const written = readText(property, context);
  const declared = parameterValue(property, "SERVICE-TYPE") ?? parameterValue(property, "X-SERVICE-TYPE");
  const type = typesOf(property).find((name) => !["pref", "home", "work", "other"].includes(name));
  const service = canonicalService(declared ?? type ?? "");
  const name = parameterValue(property, "X-USER") ?? parameterValue(property, "USERNAME");
  const isLink = /^https?:/i.test(written);
  const isLinkedin = service === "linkedin" || /^https?:\/\/(?:[\w-]+\.)*linkedin\.com\//i.test(written);
  if (isLink && (isLinkedin || name === undefined))
    return { kind: "url", labelled: labelled(property, written, service) };
  const handle = name ?? handleOf(written, SCHEME.exec(written.slice(0, 64))?.[1]);
  return { kind: "handle", labelled: labelled(property, handle, service) };
}

export interface WrittenHandle {
  readonly address: string;
  /** The service, when the label is one in its one spelling; other labels are written beside the address. */
  readonly service?: string;
}

/** Gives the address, and the service where X-SERVICE-TYPE can say it. */
export function formatHandle({ value, label }: Labelled): WrittenHandle {
  // A broken half of a character cannot be written in an address.
  const name = encodeURIComponent(value.toWellFormed()).replaceAll("%40", "@");
  if (label === undefined || canonicalService(label) !== label || !/^[\w .-]+$/.test(label)) {
    return { address: `${OTHER_SCHEME}:${name}` };
  }
  return { service: label, address: `${own(SCHEMES_BY_SERVICE, label) ?? OTHER_SCHEME}:${name}` };
}

function handleOf(written: string, scheme: string | undefined): string {
  if (scheme === undefined || /^https?$/i.test(scheme)) return written;
  const name = written
    .slice(scheme.length + 1)
    .replace(BEFORE_NAME, "")
    .replace(AFTER_NAME, "");
  try {
    return decodeURIComponent(name).trim();
  } catch {
    return name;
  }
}

function canonicalService(written: string): string | undefined {
  const name = written.trim().toLowerCase().replace(/_/g, " ");
  return own(NAMES, name.replaceAll(" ", "")) ?? (name === "" ? undefined : name);
}

function labelled(property: Property, value: string, label: string | undefined): Labelled {
  return {
    value,
    ...(label === undefined ? {} : { label }),
    ...(isPreferred(property) ? { preferred: true } : {}),
  };
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
