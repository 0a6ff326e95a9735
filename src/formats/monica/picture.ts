import type { CardPhoto } from "../../core/card.ts";
import { decodeBase64 } from "../vcard/base64.ts";

/** Reads a picture that stands in the text itself, `data:image/jpeg;base64,…`; undefined when it is none. */
export function pictureIn(dataUrl: string): CardPhoto | undefined {
  const match = /^data:(image\/[\w.+-]+);base64,(.+)$/s.exec(dataUrl);
  const bytes = match === null ? undefined : decodeBase64(match[2] ?? "");
  return match === null || bytes === undefined || bytes.length === 0
    ? undefined
    : { kind: "bytes", mediaType: match[1] ?? "", bytes };
}
