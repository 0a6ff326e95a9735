/** Tells whether a folder is one that a program copies to other machines, by the marks that such programs leave. */
import { dirname, join } from "node:path";

/** Files and folders that stand in, or above, what is synchronised. Seen November 2026. */
const MARKS: readonly (readonly [program: string, mark: string])[] = [
  ["Syncthing", ".stfolder"],
  ["Syncthing", ".stignore"],
  ["Dropbox", ".dropbox"],
  ["Dropbox", ".dropbox.cache"],
  ["Nextcloud", ".nextcloudsync.log"],
  ["Nextcloud", ".sync_journal.db"],
  ["Nextcloud", ".owncloudsync.log"],
  ["OneDrive", ".849C9593-D756-4E56-8D6E-42412F2A707B"],
];
/** What such folders are called where they leave no mark. */
const NAMES: readonly (readonly [program: string, name: RegExp])[] = [
  ["Dropbox", /^Dropbox(?: \(.+\))?$/],
  ["Nextcloud", /^Nextcloud\d*$/],
  ["OneDrive", /^OneDrive(?: - .+)?$/],
  ["iCloud", /^(?:Mobile Documents|com~apple~CloudDocs|iCloud ?Drive)$/],
];

export function findSynchroniser(folder: string, exists: (path: string) => boolean): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const mark = MARKS.find(([, name]) => exists(join(at, name)));
    if (mark !== undefined) return mark[0];
    const named = NAMES.find(([, name]) => name.test(at.split(/[/\\]/).at(-1) ?? ""));
    if (named !== undefined) return named[0];
    if (dirname(at) === at) return undefined;
  }
}
