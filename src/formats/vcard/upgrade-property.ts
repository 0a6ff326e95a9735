import { decodeBase64 } from "./base64.ts";
import { decodeCharset } from "./charset.ts";
import { formatData } from "./photo-value.ts";
import { type CardContext, type VcardVersion, readComponents, readText } from "./property-value.ts";
import {
  type Parameter,
  type Property,
  encodingOf,
  isPreferred,
  parameterValue,
  parameterValues,
  typesOf,
} from "./property.ts";
import { type WrittenLine, escapeComponent, escapeText } from "./written-line.ts";

/** Of the transfer, not of the value; TYPE and PREF are written anew. */
const TRANSFER = new Set(["ENCODING", "CHARSET", "TYPE", "PREF", "VALUE"]);
/** Types that vCard 4.0 no longer has, or says by PREF. */
const OLD_TYPES = new Set(["pref", "internet"]);
const KEY_TYPES = new Map([
  ["pgp", "application/pgp-keys"],
  ["x509", "application/pkix-cert"],
]);

/** Gives a property of any version as vCard 4.0 writes it, with its group and its own parameters. */
export function upgradeProperty(property: Property, version: VcardVersion): WrittenLine {
  const base = { group: property.group, name: property.writtenName };
  if (property.name === "AGENT") return upgradeAgent(property, version);
  if (encodingOf(property) === "BASE64") {
    const bytes = decodeBase64(property.value);
    if (bytes === undefined) return { ...base, parameters: commonParameters(property), value: plainValue(property) };
    return { ...base, parameters: extraParameters(property), value: formatData(mediaTypeOf(property), bytes) };
  }
  const position = /^(-?\d+(?:\.\d+)?);(-?\d+(?:\.\d+)?)$/.exec(property.value.trim().slice(0, 64));
  if (property.name === "GEO" && position !== null) {
    return { ...base, parameters: commonParameters(property), value: `geo:${position[1]},${position[2]}` };
  }
  const isOld = version === "2.1" || encodingOf(property) === "QUOTED-PRINTABLE";
  return {
    ...base,
    parameters: commonParameters(property),
    value: isOld ? readComponents(property, silently(version)).map(escapeComponent).join(";") : plainValue(property),
  };
}

/** Gives the parameters that say something of their own: language, sort order, anything unknown. */
export function extraParameters(property: Property): readonly Parameter[] {
  return property.parameters.filter(({ name }) => !TRANSFER.has(name));
}

/** Gives the parameters with type and rank as vCard 4.0 has them, without those of the transfer. */
export function commonParameters(property: Property): readonly Parameter[] {
  const types = [...new Set(typesOf(property))].filter((type) => !OLD_TYPES.has(type));
  const rank = parameterValue(property, "PREF") ?? (isPreferred(property) ? "1" : undefined);
  const value = parameterValue(property, "VALUE")?.toLowerCase();
  return [
    ...(types.length === 0 ? [] : [{ name: "TYPE", values: types }]),
    ...(rank === undefined || rank === "" ? [] : [{ name: "PREF", values: [rank] }]),
    ...(value === undefined || value === "inline"
      ? []
      : [{ name: "VALUE", values: [value === "url" ? "uri" : value] }]),
    ...extraParameters(property),
  ];
}

/** vCard 4.0 has no AGENT; it is a related person, here with the card as text. */
function upgradeAgent(property: Property, version: VcardVersion): WrittenLine {
  const isAddress = parameterValues(property, "VALUE").some((value) => /^ur[il]$/i.test(value));
  const value = isAddress ? plainValue(property) : escapeText(readText(property, silently(version)));
  return {
    group: property.group,
    name: "RELATED",
    parameters: [
      { name: "TYPE", values: ["agent"] },
      { name: "VALUE", values: [isAddress ? "uri" : "text"] },
    ],
    value,
  };
}

/** What is odd about a value was said when the card was read. */
function silently(version: VcardVersion): CardContext {
  return { version, report: () => undefined };
}

function mediaTypeOf(property: Property): string {
  const [type = ""] = typesOf(property);
  if (property.name === "SOUND" && /^[a-z0-9.+-]+$/.test(type)) return `audio/${type}`;
  return KEY_TYPES.get(type) ?? "application/octet-stream";
}

/** Gives the value as it stands, in Unicode, without the escape that only Google and Apple write (`http\://`). */
function plainValue(property: Property): string {
  return decodeCharset(property.value, parameterValue(property, "CHARSET"))
    .text.replaceAll("\0", "")
    .replace(/\\(.)/gs, (all, character: string) => (character === ":" ? ":" : all));
}
