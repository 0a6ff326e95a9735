/** From nothing to a plan: an empty home, an example that goes again, a file of one's own, and three questions. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./expect-accessible.ts";
import { type OpenedWeb, WIDTHS, openWeb } from "./open-browser.ts";

let web: OpenedWeb;
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "kith-first-"));
  web = await openWeb(5499, ["--home", home, "serve"]);
});
afterAll(async () => {
  await web.close();
  await rm(home, { recursive: true, force: true });
});

test("a newcomer looks at the example, begins with a file, and has a plan", async () => {
  const page = await web.open(WIDTHS[0][1]);
  await page.goto("/");
  await page.getByRole("heading", { name: "Welcome" }).waitFor();
  await expectAccessible(page);

  const places = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("kith-"));
  const before = await places();
  await page.getByRole("button", { name: "Look at an example first" }).click();
  await page.locator("[data-contact]").first().waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Begin with your own" }).click();
  await page.getByRole("heading", { name: "Welcome" }).waitFor({ timeout: 60_000 });
  expect(await places()).toEqual(before);

  // A table that Kith does not know asks what its columns hold, also after a reload; then it is left.
  await drop(page, "kin.csv", "Wer,Firma,Ort\nMara Lindqvist,Nordwind,Malmo\nTariq Hassan,Delta,Den Haag\n");
  await page.getByLabel("Firma").waitFor();
  await page.reload();
  await page.getByLabel("Wer").selectOption("name");
  await page.getByRole("button", { name: /^Look again/ }).click();
  await page.getByText("2 read = 2 created + 0 merged + 0 unchanged + 0 skipped").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Leave it" }).click();
  await page.getByRole("link", { name: "This week" }).first().click();
  await page.getByRole("heading", { name: "Welcome" }).waitFor();

  const cards = ["Ilse", "Jan", "Noor"].map(
    (name) =>
      `BEGIN:VCARD\r\nVERSION:4.0\r\nUID:${name}\r\nFN:${name} Brandt\r\nEMAIL:${name}@brandt.example\r\nEND:VCARD\r\n`,
  );
  await drop(page, "people.vcf", cards.join(""));
  await page.getByRole("button", { name: "Read this into Kith" }).click();
  await page.getByText("3 read = 3 created + 0 merged + 0 unchanged + 0 skipped").waitFor();
  await page.getByRole("link", { name: "This week" }).first().click();
  await page.getByRole("heading", { name: "Three questions, once" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "3 people a week" }).click();
  await page
    .getByText(/^3 people a week$/)
    .last()
    .waitFor();
  await page.getByRole("button", { name: "That is right" }).click();
  await page.getByRole("heading", { name: "Three questions, once" }).waitFor({ state: "detached" });

  // A copy is saved, the data change, and the copy is restored.
  await page.goto("/settings");
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('a[href="/api/export/archive"]').click(),
  ]);
  expect(await saved.path()).not.toBe("");
  await page.getByRole("button", { name: "Save everything, encrypted" }).click();
  await page.getByLabel("Passphrase").fill("correct horse");
  await expectAccessible(page);
  const [sealed] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    page.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  expect(sealed.suggestedFilename()).toMatch(/^kith-\d{4}-\d\d-\d\d\.zip\.age$/);
  const archive = await sealed.path();
  await page.goto("/add");
  await page.getByLabel("Name").fill("Too Much");
  await page.locator("main").getByRole("button", { name: "Add" }).click();
  await page.getByRole("heading", { name: "Too Much" }).waitFor();
  await page.goto("/settings");
  await page.getByLabel("Restore an archive").setInputFiles(archive);
  await page.getByLabel("Passphrase").fill("correct horse");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await page.getByRole("heading", { name: "This week" }).waitFor({ timeout: 60_000 });
  await page.goto("/people");
  await page.getByText("Noor Brandt").waitFor();
  expect(await page.getByText("Too Much").count()).toBe(0);
});

/** Drops a file on whatever is shown. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const [file, text] = [name, content].map((part) => JSON.stringify(part));
  const dataTransfer = await page.evaluateHandle(
    `(() => { const data = new DataTransfer(); data.items.add(new File([${text}], ${file})); return data; })()`,
  );
  for (const type of ["dragover", "drop"]) await page.dispatchEvent("body", type, { dataTransfer });
}
