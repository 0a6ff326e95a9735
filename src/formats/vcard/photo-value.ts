import type { CardPhoto } from "../../core/card.ts";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { binaryFromBytes, bytesFromBinary, trimBinary } from "./binary-text.ts";
import { type CardContext, readText } from "./property-value.ts";
import { type Property, encodingOf, parameterValue, typesOf } from "./property.ts";

/** First bytes, in binary text, by which the common kinds are told: TYPE is often wrong, or missing. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^\xff\xd8\xff/, "image/jpeg"],
  [/^\x89PNG/, "image/png"],
  [/^GIF8/, "image/gif"],
  [/^RIFF....WEBP/s, "image/webp"],
  [/^BM/, "image/bmp"],
];
const UNKNOWN_TYPE = "application/octet-stream";
const MEDIA_TYPE = /^[a-z0-9.+-]{1,60}(?:\/[a-z0-9.+-]{1,60})?$/;
const DATA = /^data:([^,]*),$/i;
/** Below this, text that happens to read as base64 (`PHOTO:none`) is no picture unless it is declared one. */
const SMALLEST_UNDECLARED = 100;

/** Reads a picture: bytes in base64 or a data URI, or a link. Undefined when it is neither. */
export function parsePhoto(property: Property, context: CardContext): CardPhoto | undefined {
  // Patterns look at the beginning only: the rest may be megabytes.
  const written = trimBinary(property.value);
  const scheme = written.slice(0, 10).toLowerCase();
  if (/^https?\\?:/.test(scheme)) {
    const url = readText(property, context);
    return url === "" ? undefined : { kind: "link", url };
  }
  if (/^data\\?:/.test(scheme)) return photoFromData(written);
  if (encodingOf(property) !== "BASE64" && written.length < SMALLEST_UNDECLARED) return undefined;
  const bytes = decodeBase64(written);
  if (bytes === undefined || bytes.length === 0) return undefined;
  return { kind: "bytes", mediaType: signatureOf(bytes) ?? declaredType(property) ?? UNKNOWN_TYPE, bytes };
}

/** Writes bytes as a data URI. */
export function formatData(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${encodeBase64(bytes)}`;
}

/** Gives the media type that TYPE or MEDIATYPE names: `image/jpeg` for `TYPE=JPEG`. */
function declaredType(property: Property): string | undefined {
  const types = typesOf(property).filter((type) => type !== "pref" && type !== "home" && type !== "work");
  const type = parameterValue(property, "MEDIATYPE")?.toLowerCase() ?? types[0];
  if (type === undefined || !MEDIA_TYPE.test(type)) return undefined;
  return type.includes("/") ? type : `image/${type === "jpg" ? "jpeg" : type}`;
}

function photoFromData(written: string): CardPhoto | undefined {
  // Some escape the separators of the URI as if it were text.
  const comma = written.indexOf(",");
  const head = written.slice(0, comma + 1).replaceAll("\\", "");
  const described = DATA.exec(head)?.[1];
  if (described === undefined) return undefined;
  const [mediaType = "", ...options] = described.split(";");
  const body = written.slice(comma + 1);
  const isBase64 = options.some((option) => option.trim().toLowerCase() === "base64");
  const bytes = isBase64 ? decodeBase64(body) : bytesOfPercentText(body);
  if (bytes === undefined || bytes.length === 0) return undefined;
  const named = mediaType.trim().toLowerCase();
  return {
    kind: "bytes",
    mediaType: named.includes("/") && MEDIA_TYPE.test(named) ? named : (signatureOf(bytes) ?? UNKNOWN_TYPE),
    bytes,
  };
}

function bytesOfPercentText(body: string): Uint8Array {
  const plain = body.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return bytesFromBinary(plain);
}

function signatureOf(bytes: Uint8Array): string | undefined {
  const start = binaryFromBytes(bytes.subarray(0, 16));
  return SIGNATURES.find(([pattern]) => pattern.test(start))?.[1];
}
