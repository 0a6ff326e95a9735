import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** What lies in a folder, by path; a path that ends in `/` is an empty folder, and `->` makes a link. */
export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** Keeps what is to be done at the end: of one test, unless a file of tests shares something and says otherwise. */
export type AtEnd = (work: () => Promise<void>) => void;

/** Makes a folder on disk that goes with the test. All files were last changed at noon UTC, of 3 November 2026 unless said. */
export async function temporaryFolder(
  contents: Contents,
  { changedOn = "2026-11-03", atEnd = onTestFinished }: { readonly changedOn?: string; readonly atEnd?: AtEnd } = {},
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "kith-test-"));
  atEnd(() => rm(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(contents)) {
    const path = join(root, name);
    if (name.endsWith("/")) {
      await mkdir(path, { recursive: true });
      continue;
    }
    await mkdir(dirname(path), { recursive: true });
    if (typeof content === "string" && content.startsWith("->")) {
      await symlink(content.slice(2), path);
      continue;
    }
    await writeFile(path, content);
    await utimes(path, new Date(`${changedOn}T12:00:00Z`), new Date(`${changedOn}T12:00:00Z`));
  }
  return root;
}
