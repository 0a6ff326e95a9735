import { rememberRecent } from "../../core/recent.ts";
import { type Property, typesOf } from "./property.ts";

/** Says nothing of whose number or address it is. */
const SILENT_TYPES = new Set([
  "pref",
  "internet",
  "x400",
  "voice",
  "msg",
  "text",
  "video",
  "textphone",
  "dom",
  "intl",
  "postal",
  "parcel",
]);
const MOBILE_TYPES = new Set(["cell", "mobile", "iphone", "pcs"]);
/** Labels that are written as TYPE; all others as the X-ABLabel of an item, which keeps the words. */
const TYPES_BY_LABEL: Readonly<Record<string, string>> = {
  home: "home",
  work: "work",
  mobile: "cell",
  fax: "fax",
  pager: "pager",
};

/** Gives the label that the types come to: fax before mobile before home or work, since it says what may be done with it. */
export function labelFromTypes(property: Property): string | undefined {
  const types = typesOf(property);
  return types.length === 0 ? undefined : (recentLabels.of(types) ?? undefined);
}

const recentLabels = rememberRecent(1000, (types: readonly string[]) => labelOf(types) ?? null);

function labelOf(written: readonly string[]): string | undefined {
  const types = written.map((type) => type.replace(/^x-/, ""));
  if (types.includes("fax")) return "fax";
  if (types.includes("pager")) return "pager";
  if (types.some((type) => MOBILE_TYPES.has(type))) return "mobile";
  return types.find((type) => type !== "" && !SILENT_TYPES.has(type));
}

/** Gives the TYPE that reads back as this label; undefined when there is none. */
export function typeForLabel(label: string): string | undefined {
  return Object.hasOwn(TYPES_BY_LABEL, label) ? TYPES_BY_LABEL[label] : undefined;
}

export interface ItemLabel {
  readonly text: string;
  /** One of Apple's own, written as `_$!<HomePage>!$_`. */
  readonly isBuiltIn: boolean;
}

/** Reads the text of an X-ABLabel: Apple's own labels become plain words (`home page`), the person's stay as written. */
export function parseItemLabel(written: string): ItemLabel {
  const builtIn = /^_\$!<(.*)>!\$_$/s.exec(written)?.[1];
  if (builtIn === undefined) return { text: written, isBuiltIn: false };
  const words = builtIn
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .trim()
    .toLowerCase();
  return { text: words.endsWith("fax") ? "fax" : words, isBuiltIn: true };
}
