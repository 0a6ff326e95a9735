/** Opens what a person names as a source: a path, or the address of a calendar or address book. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { ReadContext, Reading, SourceKind } from "../core/reading.ts";
import type { Day } from "../core/day.ts";
import type { Medium } from "../core/medium.ts";
import type { Zone } from "../core/zone.ts";
import { Failure } from "../core/failure.ts";
import { looksLikeCalendar } from "../formats/ical/looks-like-calendar.ts";
import { looksLikeVcard } from "../formats/vcard/looks-like-vcard.ts";
import { NO_WISHES, type TableMapping, type TableWishes } from "../formats/table/column-mapping.ts";
import { fetchFile, isAddress } from "./fetch-file.ts";
import { openPaths } from "./files/open-paths.ts";
import { readHead } from "./files/read-head.ts";
import { MEDIA_BY_KIND, type SourceFile, type Unrecognised } from "./files/source-file.ts";

export type Opened =
  | {
      readonly is: "source";
      readonly kind: SourceKind;
      readonly name: string;
      readonly location: string;
      readonly claimedOn: Day;
      readonly manyFiles: boolean;
      readonly media: readonly Medium[];
      readonly mapping?: TableMapping;
      read(context: ReadContext): AsyncIterable<Reading>;
    }
  | ({ readonly is: "unrecognised" } & Pick<Unrecognised, "path" | "expected" | "seen" | "columns">)
  /** An address that cannot be read now. Whether that is an error is for whoever asked to say. */
  | { readonly is: "unreachable"; readonly location: string; readonly why: string; readonly failure: Failure };

/** Paths are kept absolute, so that `refresh` finds them from any folder. Addresses are read over the network. */
export async function* openSources(
  locations: readonly string[],
  zone: Zone,
  today: Day,
  wishes: TableWishes = NO_WISHES,
): AsyncGenerator<Opened> {
  const paths = locations.filter((location) => !isAddress(location)).map((path) => resolve(path));
  for await (const found of openPaths(paths, { zone, wishes })) yield opened(found);
  for (const address of locations.filter(isAddress)) {
    yield await openAddress(address, today).catch((error: unknown): Opened => {
      if (!(error instanceof Failure && error.code === "network")) throw error;
      const why = error.cause instanceof Error ? error.cause.message : error.message;
      return { is: "unreachable", location: address, why, failure: error };
    });
  }
}

async function openAddress(address: string, today: Day): Promise<Opened> {
  const file = await fetchFile(address, today);
  const { bytes: head } = await readHead(file);
  const source = {
    is: "source",
    location: address,
    claimedOn: file.modifiedOn,
    name: new URL(address).host,
    manyFiles: false,
  } as const;
  if (looksLikeCalendar(head)) {
    const { readCalendar } = await import("./files/read-calendar.ts");
    return {
      ...source,
      kind: "calendar",
      media: MEDIA_BY_KIND.calendar,
      read: (context) => readCalendar(file, context),
    };
  }
  if (looksLikeVcard(head)) {
    const { readVcards } = await import("./files/read-vcards.ts");
    return { ...source, kind: "vcard", media: MEDIA_BY_KIND.vcard, read: (context) => readVcards(file, context) };
  }
  return {
    is: "unrecognised",
    path: file.path,
    expected: "a calendar (.ics) or vCards (.vcf)",
    seen: "something else",
  };
}

function opened(found: SourceFile | Unrecognised): Opened {
  if (found.kind === "unrecognised") {
    const { path, expected, seen, count, columns } = found;
    const named = { path: count > 1 ? `${path} and ${count - 1} more` : path, expected, seen };
    return { is: "unrecognised", ...named, ...(columns === undefined ? {} : { columns }) };
  }
  const { file, read, ...source } = found;
  const manyFiles = !statSync(source.location).isFile() || /\.zip$/i.test(source.location);
  return { is: "source", ...source, manyFiles, read: (context) => read(file, context) };
}
