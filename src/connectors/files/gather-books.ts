import type { Day } from "../../core/day.ts";
import type { Folder } from "./folder.ts";
import type { InputFile } from "./input-file.ts";
import { isOfLabel } from "./label-book.ts";
import type { NoticeLog } from "./notices.ts";
import { stampIn } from "./takeout-parts.ts";
import type { Found } from "./walk-tree.ts";

/** An address book with a folder for each label, as it is found. */
export interface FoundBook {
  readonly name: string;
  readonly files: readonly InputFile[];
  /** Where pictures of its people may lie. */
  readonly folders: readonly Folder[];
  readonly newest: Day;
}

/** Gathers the files of labels, and the pictures beside them. */
export interface BookGathering {
  /** Tells whether the file belongs here; then nobody else has to do with it. */
  takes(found: Extract<Found, { kind: "file" }>): boolean;
  /** Gives the books, and tells of pictures that lie anywhere else. */
  rest(log: NoticeLog): readonly FoundBook[];
}

interface Label {
  readonly book: string;
  readonly file: InputFile;
}

interface Pictures {
  readonly folder: Folder;
  readonly path: string;
  readonly words: string;
  count: number;
}

/** Memory grows with the labels, and with the folders that hold pictures. */
export function createBookGathering(): BookGathering {
  const labels: Label[] = [];
  const labelPlaces = new Map<string, string>();
  const picturesByFolder = new Map<string, Pictures>();
  return {
    takes({ file, folder, recognised }) {
      if (recognised.kind === "unknown") {
        if (recognised.words !== "a picture") return false;
        const known = picturesByFolder.get(folder.path);
        if (known === undefined) {
          picturesByFolder.set(folder.path, { folder, path: file.path, words: recognised.words, count: 1 });
        } else known.count++;
        return true;
      }
      if (recognised.form !== "vcard" || !isOfLabel(file, folder)) return false;
      const place = placeOf(folder.path);
      const book = place.replace(/[/\\][^/\\]*$/, "");
      labels.push({ book, file });
      labelPlaces.set(place, book);
      return true;
    },
    rest(log) {
      const foldersByBook = new Map<string, Folder[]>();
      for (const { folder, path, words, count } of picturesByFolder.values()) {
        const book = labelPlaces.get(placeOf(folder.path));
        if (book !== undefined) foldersByBook.set(book, [...(foldersByBook.get(book) ?? []), folder]);
        else for (let n = 0; n < count; n++) log.add(path, { words, isCommon: true });
      }
      return [...new Set(labels.map(({ book }) => book))].map((book) => {
        const files = labels.filter((label) => label.book === book).map(({ file }) => file);
        const [first] = files;
        const name = files.length === 1 && first !== undefined ? first.path : book;
        const newest = files.map(({ modifiedOn }) => modifiedOn).reduce((a, b) => (b > a ? b : a));
        return { name: name.replace(/^.*[/\\]/, ""), files, folders: foldersByBook.get(book) ?? [], newest };
      });
    },
  };
}

/** The same folder in several parts of one export is one place. */
function placeOf(path: string): string {
  const stamp = stampIn(path);
  return stamp === undefined ? path : `${stamp}:${path.replace(/^.*\.zip!/i, "")}`;
}
