/**
 * Google's export of contacts: a folder for each label with a file of its name, `Friends/Friends.vcf`, and one with
 * everybody, whatever the language calls it. Pictures lie beside, named after the person.
 */
import type { Card } from "../../core/card.ts";
import type { Reading } from "../../core/reading.ts";
import { foldText } from "../../core/search/fold.ts";
import type { Folder } from "./folder.ts";
import type { FileReader, InputFile, ReadContext } from "./input-file.ts";
import { wholeOf } from "./text-bytes.ts";

/** A picture of a person is small; what is larger was put there by somebody. */
const LARGEST_PICTURE = 2 * 1024 * 1024;
const PICTURE = /^(.+?)\.(jpe?g|png|gif|webp)$/i;
const MEDIA_TYPES: Readonly<Record<string, string>> = { png: "image/png", gif: "image/gif", webp: "image/webp" };

/** Tells whether a file bears the name of its folder, as those of labels do. */
export function isOfLabel(file: InputFile, folder: Folder): boolean {
  const name = file.path.replace(/^.*[/\\]/, "").replace(/\.vcf$/i, "");
  return name !== "" && name.normalize("NFC") === folder.name.normalize("NFC");
}

/**
 * Reads everybody once: the largest file first, which holds all but a few, and of the others whoever is not in it. Who
 * stands in several is a duplicate in the later ones.
 */
export function labelBookReader(files: readonly InputFile[], folders: readonly Folder[]): FileReader {
  return async function* (_file, context) {
    const { readVcards } = await import("./read-vcards.ts");
    const sorted = files.toSorted((a, b) => (b.sizeBytes ?? 0) - (a.sizeBytes ?? 0) || (a.path < b.path ? -1 : 1));
    const pictures = await picturesIn(folders);
    const names = pictures.size === 0 ? new Map<string, number>() : await countNames(sorted[0], context);
    const seen = new Set<string>();
    for (const file of sorted) {
      const before = new Set(seen);
      for await (const reading of readVcards(file, context)) {
        if (reading.kind === "card" && before.has(reading.key)) {
          yield { kind: "skip", place: reading.place, reason: "duplicate" };
          continue;
        }
        if (reading.kind === "card") seen.add(reading.key);
        yield reading.kind === "card" ? await withPicture(reading, pictures, names) : reading;
      }
    }
  };
}

type CardReading = Extract<Reading, { kind: "card" }>;

/** A picture belongs to the only person of its name; of two of one name nobody can tell whose it is. */
async function withPicture(
  reading: CardReading,
  pictures: ReadonlyMap<string, InputFile | undefined>,
  names: ReadonlyMap<string, number>,
): Promise<Reading> {
  const name = nameKey(reading.card.name?.full ?? "");
  const file = pictures.get(name);
  const hasBytes = reading.card.photos.some(({ kind }) => kind === "bytes");
  if (file === undefined || hasBytes || (names.get(name) ?? 1) > 1) return reading;
  const extension = /\.(\w+)$/.exec(file.path)?.[1]?.toLowerCase() ?? "";
  const bytes = await wholeOf(file.open());
  const photo: Card["photos"][number] = { kind: "bytes", mediaType: MEDIA_TYPES[extension] ?? "image/jpeg", bytes };
  return { ...reading, card: { ...reading.card, photos: [photo, ...reading.card.photos] } };
}

/** By name; undefined where there are several of one. */
async function picturesIn(folders: readonly Folder[]): Promise<Map<string, InputFile | undefined>> {
  const pictures = new Map<string, InputFile | undefined>();
  for (const folder of folders) {
    for await (const entry of folder.entries()) {
      const name = entry.kind === "file" ? PICTURE.exec(entry.name)?.[1] : undefined;
      if (entry.kind !== "file" || name === undefined) continue;
      if ((entry.file.sizeBytes ?? Infinity) > LARGEST_PICTURE) continue;
      // Two of one name are told apart by a number: then neither is certain.
      const key = nameKey(name.replace(/ ?\(\d+\)$/, ""));
      const known = pictures.has(key);
      // The same picture lies in the folder of each label.
      const isSame = known && pictures.get(key)?.sizeBytes === entry.file.sizeBytes && !/\(\d+\)$/.test(name);
      pictures.set(key, known && !isSame ? undefined : (pictures.get(key) ?? entry.file));
    }
  }
  return pictures;
}

async function countNames(file: InputFile | undefined, context: ReadContext): Promise<Map<string, number>> {
  const names = new Map<string, number>();
  if (file === undefined) return names;
  const { readVcards } = await import("./read-vcards.ts");
  for await (const reading of readVcards(file, context)) {
    if (reading.kind !== "card") continue;
    const name = nameKey(reading.card.name?.full ?? "");
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  return names;
}

/** File names cannot hold all signs, so none of them counts. */
function nameKey(name: string): string {
  return foldText(name.replace(/[^\p{L}\p{N}]+/gu, " ").trim());
}
