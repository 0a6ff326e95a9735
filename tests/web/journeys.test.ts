/** What a person does with Kith in a browser, from end to end. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible } from "./expect-accessible.ts";
import { type OpenedWeb, WIDTHS, openWeb } from "./open-browser.ts";

let web: OpenedWeb;
beforeAll(async () => {
  web = await openWeb(5497);
});
afterAll(() => web.close());

describe.each(WIDTHS)("on a %s", (width, viewport) => {
  test("a card of the week is answered, and taken back", async () => {
    const page = await web.open(viewport);
    await page.goto("/");
    await page.getByRole("button", { name: "Done" }).first().waitFor();
    await expectAccessible(page);
    const done = page.getByText(/: done$/);
    await page.getByRole("button", { name: "Done" }).first().click();
    await done.waitFor();
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await page.getByText(/^Taken back/).waitFor();
  });

  test("a person is found, also with a wrong letter", async () => {
    const page = await web.open(viewport);
    await page.goto("/people");
    const search = page.getByPlaceholder("Search by name, company, address …");
    await search.fill("Achtrberg");
    const found = page.getByRole("link", { name: /Achterberg/ }).first();
    await found.waitFor();
    await expectAccessible(page);
    await found.click();
    await page
      .getByRole("heading", { name: /Achterberg/ })
      .first()
      .waitFor();
  });

  test("a file is looked at, read, and taken back", async () => {
    const page = await web.open(viewport);
    await page.goto("/import");
    const card = `BEGIN:VCARD\r\nVERSION:4.0\r\nUID:${width}\r\nFN:Ilse ${width}\r\nEMAIL:${width}@brandt.example\r\nEND:VCARD\r\n`;
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: `${width}.vcf`, mimeType: "text/vcard", buffer: Buffer.from(card) });
    await page.getByRole("heading", { name: "What the files hold" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Read this into Kith" }).click();
    await page.getByRole("heading", { name: "Read", exact: true }).waitFor();
    expect(await page.getByText("1 read = 1 created + 0 merged + 0 unchanged + 0 skipped").count()).toBe(1);
    await page.getByRole("button", { name: "Undo" }).first().click();
    await page.getByText(/^Taken back/).waitFor();
  });

  test("the time for a week is changed, and taken back", async () => {
    const page = await web.open(viewport);
    await page.goto("/settings");
    const minutes = page.getByLabel("Minutes a week");
    await minutes.waitFor();
    await expectAccessible(page);
    await minutes.fill("45");
    await minutes.press("Enter");
    await page.getByText("Minutes a week changed").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(/^Taken back/).waitFor();
  });

  test("everything is reached from the places", async () => {
    const page = await web.open(viewport);
    await page.goto("/more");
    await page.getByRole("heading", { name: "More" }).waitFor();
    for (const name of ["Groups", "Inbox", "Import", "Settings", "Triage", "Recall", "History"]) {
      await page.goto("/more");
      await page.locator("main").getByRole("link", { name }).click();
      await page.locator("main").getByRole("heading", { level: 1, name }).waitFor();
    }
    await page.goto("/add");
    await page.getByLabel("Name").waitFor();
    await expectAccessible(page);
  });
});
