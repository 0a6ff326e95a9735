import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { editFile } from "./edit-file.ts";

async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kith-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test("editFile() waits until the editor has closed the file", async () => {
  const folder = await openFolder();
  const [draft, editor] = [join(folder, "draft.txt"), join(folder, "editor.mjs")];
  await writeFile(draft, "Dear Ana");
  await writeFile(
    editor,
    `import { appendFileSync } from "node:fs";
    setTimeout(() => appendFileSync(process.argv.at(-1), ", the harbour looks well"), 20);`,
  );

  await editFile(`${process.execPath} ${editor}`, draft);

  expect(await readFile(draft, "utf8")).toBe("Dear Ana, the harbour looks well");
});

test("editFile() says what to do where no editor is named, or there is none of that name", async () => {
  const draft = join(await openFolder(), "draft.txt");

  await expect(editFile(" ", draft)).rejects.toMatchObject({ code: "bad-usage", message: "No editor is named" });
  await expect(editFile("no-such-editor-of-ours", draft)).rejects.toMatchObject({ code: "bad-usage" });
});
