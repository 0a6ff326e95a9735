import type { Day } from "../../core/day.ts";
import { Failure } from "../../core/failure.ts";
import { type FoundBook, createBookGathering } from "./gather-books.ts";
import type { GivenPath } from "./check-paths.ts";
import { claimedDay } from "./claimed-day.ts";
import type { Folder } from "./folder.ts";
import { type ChatForm, isChatForm } from "./chat-forms.ts";
import type { Beside } from "./beside.ts";
import { NAMES_BY_FORM, kindOf, readerOf, readerOfChats } from "./form-readers.ts";
import type { InputFile } from "./input-file.ts";
import { labelBookReader } from "./label-book.ts";
import { mailParts } from "./mail-parts.ts";
import { type Part, folderFile, mergeFiles } from "./merge-files.ts";
import { createNoticeLog } from "./notices.ts";
import { type FileForm, recogniseInFolder } from "./recognise-file.ts";
import { MEDIA_BY_KIND, type SourceFile, type Unrecognised } from "./source-file.ts";
import type { Found } from "./walk-tree.ts";

/** Turns what a walk finds below one path into sources. */
export interface SourceGathering {
  /** Gives the sources that this find completes: one, or none where more may belong to it. */
  add(found: Found): readonly SourceFile[];
  /** Gives what could only be told at the end: sources of many files, and what was not recognised. */
  rest(): readonly (SourceFile | Unrecognised)[];
}

/** A form whose files, one card or entry each, are one source together. */
type SingleForm = "vcard" | "calendar";

interface Collection {
  readonly form: SingleForm;
  readonly folder: Folder;
  readonly first: InputFile;
  count: number;
  newest: Day;
}

/** `walk` walks the same tree again: files of a source are listed anew when it is read, and never all held. */
export function createSourceGathering(given: GivenPath, walk: () => AsyncIterable<Found>): SourceGathering {
  const log = createNoticeLog();
  const collectionsByPlace = new Map<string, Collection>();
  const connectionsByFolder = new Map<string, InputFile>();
  const books = createBookGathering();
  const chatDays = new Map<ChatForm, Day>();
  let mailDay: Day | undefined;

  function sourceOf(form: Exclude<FileForm, "mbox" | "message">, name: string, day: Day, part: Part): SourceFile {
    const kind = kindOf(form);
    const claimedOn = claimedDay(`${given.path}/${part.file.path}`) ?? day;
    return {
      kind,
      name: NAMES_BY_FORM[form] ?? name,
      location: given.location,
      claimedOn,
      media: MEDIA_BY_KIND[kind],
      ...part,
    };
  }

  function collect(form: SingleForm, file: InputFile, folder: Folder): void {
    const collection = collectionsByPlace.get(`${form} ${folder.path}`);
    const { modifiedOn } = file;
    if (collection === undefined) {
      collectionsByPlace.set(`${form} ${folder.path}`, { form, folder, first: file, count: 1, newest: modifiedOn });
    } else {
      collection.count++;
      if (modifiedOn > collection.newest) collection.newest = modifiedOn;
    }
  }

  function sourceOfCollection({ form, folder, first, count, newest }: Collection): SourceFile {
    if (count === 1) return sourceOf(form, nameOf(first), newest, { file: first, read: readerOf(form) });
    const read = mergeFiles(() => singleParts(folder, form));
    return sourceOf(form, folder.name, newest, { file: folderFile(folder.path, newest), read });
  }

  function sourceOfMail(day: Day): SourceFile {
    return {
      kind: "mail",
      name: given.path.replace(/^.*[/\\]/, ""),
      location: given.location,
      claimedOn: claimedDay(given.path) ?? day,
      media: MEDIA_BY_KIND.mail,
      file: folderFile(given.shown, day),
      read: mergeFiles(() => mailParts(walk())),
    };
  }

  function sourceOfChats(form: ChatForm, day: Day): SourceFile {
    const read = readerOfChats(form, () => filesOf(form, walk()));
    return sourceOf(form, form, day, { file: folderFile(given.shown, day), read });
  }

  function sourceOfBook({ name, files, folders, newest }: FoundBook): SourceFile {
    const [first] = files;
    const file = first !== undefined && files.length === 1 ? first : folderFile(given.shown, newest);
    return sourceOf("vcard", name, newest, { file, read: labelBookReader(files, folders) });
  }

  return {
    add(found) {
      if (found.kind === "closed") {
        log.add(found.path, { words: found.seen, isCommon: true });
        return [];
      }
      if (found.kind === "messages") {
        mailDay = later(mailDay, found.folder.modifiedOn);
        return [];
      }
      if (books.takes(found)) return [];
      const { file, folder, recognised } = found;
      if (recognised.kind === "unknown") {
        log.add(file.path, recognised);
        return [];
      }
      const { form, isSingle, name } = recognised;
      if (form === "mbox" || form === "message") {
        mailDay = later(mailDay, file.modifiedOn);
        return [];
      }
      if (isChatForm(form)) {
        chatDays.set(form, later(chatDays.get(form), file.modifiedOn));
        return [];
      }
      if (isSingle && (form === "vcard" || form === "calendar")) {
        collect(form, file, folder);
        return [];
      }
      if (form === "linkedin-connections") connectionsByFolder.set(folder.path, file);
      const beside: Beside = { connections: () => connectionsByFolder.get(folder.path) };
      return [sourceOf(form, name ?? nameOf(file), file.modifiedOn, { file, read: readerOf(form, beside) })];
    },
    rest: () => [
      ...books.rest(log).map(sourceOfBook),
      ...Array.from(collectionsByPlace.values(), sourceOfCollection),
      ...Array.from(chatDays, ([form, day]) => sourceOfChats(form, day)),
      ...(mailDay === undefined ? [] : [sourceOfMail(mailDay)]),
      ...log.notices(),
    ],
  };
}

/** Lists again the files of one export of chats. */
async function* filesOf(form: ChatForm, tree: AsyncIterable<Found>): AsyncGenerator<InputFile> {
  for await (const found of tree) {
    if (found.kind === "file" && found.recognised.kind === "known" && found.recognised.form === form) yield found.file;
  }
}

/** Lists again the files of a folder that hold one card or entry each. */
async function* singleParts(folder: Folder, form: SingleForm): AsyncGenerator<Part> {
  const read = readerOf(form);
  for await (const entry of folder.entries()) {
    if (entry.kind !== "file") continue;
    const recognised = await recogniseInFolder(entry.file, entry.name).catch(passOverFailure);
    if (recognised?.kind === "known" && recognised.form === form && recognised.isSingle)
      yield { file: entry.file, read };
  }
}

/** What cannot be read was told when the tree was walked. */
function passOverFailure(error: unknown): undefined {
  if (!(error instanceof Failure)) throw error;
}

function nameOf(file: InputFile): string {
  return file.path.replace(/^.*[/\\]/, "");
}

function later(a: Day | undefined, b: Day): Day {
  return a === undefined || b > a ? b : a;
}
