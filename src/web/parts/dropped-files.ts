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
  // A file that lies in no folder of this machine has no entry: a picture dragged out of a page, say.
  const parts = [...dropped.items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files = parts.map(({ entry, file }) =>
    entry === null ? Promise.resolve(file === null ? [] : [{ path: file.name, file }]) : filesIn(entry),
  );
  return (await Promise.all(files)).flat();
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

/** Files that were dropped on some page, until the page that sends them takes them. */
let handed: readonly DroppedFile[] = [];
const takers = new Set<() => void>();

export function handFiles(files: readonly DroppedFile[]): void {
  handed = files;
  for (const take of takers) take();
}

/** Calls when files are there to be taken, also those that were handed before. Gives the way to stop. */
export function whenHanded(take: () => void): () => void {
  takers.add(take);
  if (handed.length > 0) take();
  return () => void takers.delete(take);
}

export function takeHanded(): readonly DroppedFile[] {
  const files = handed;
  handed = [];
  return files;
}
