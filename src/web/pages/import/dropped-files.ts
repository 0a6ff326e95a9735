/** Files as the browser gives them, with the folders that they lie in. */
export interface DroppedFile {
  /** With the folders above it. */
  readonly path: string;
  readonly file: File;
}

/** Of a file input: a folder that was chosen tells its files' places. */
export function chosenFiles(files: FileList | null): readonly DroppedFile[] {
  return [...(files ?? [])].map((file) => ({
    path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
    file,
  }));
}

/** Of a drop: files, and all that lies in folders. To be called at once: the browser takes the list away afterwards. */
export async function droppedFiles(dropped: DataTransfer): Promise<readonly DroppedFile[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<readonly DroppedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ""), file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const within: FileSystemEntry[] = [];
  for (;;) {
    // Browsers give a folder in parts, and nothing once it is through.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) break;
    within.push(...part);
  }
  return (await Promise.all(within.map(filesIn))).flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

const HEADER_BYTES = 8192;

/** The columns of a table by its first line; null where it is none. */
export async function headerOf(path: string, file: Blob): Promise<readonly string[] | null> {
  if (!/\.(?:csv|tsv|txt)$/i.test(path)) return null;
  return readHeader(await file.slice(0, HEADER_BYTES).text());
}

/** Reads the first line of a table, whichever sign parts its columns. */
export function readHeader(text: string): readonly string[] | null {
  const line = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0] ?? "";
  const [sign] = [",", ";", "\t"].toSorted((a, b) => line.split(b).length - line.split(a).length);
  const columns = line.split(sign ?? ",").map((column) => column.replace(/^\s*"|"\s*$/g, "").trim());
  return columns.length < 2 || columns.some((column) => column === "") ? null : columns;
}
