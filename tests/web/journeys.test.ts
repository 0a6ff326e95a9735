/** What a person does with Kith in a browser, from end to end. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible } from "./expect-accessible.ts";
import { type OpenedWeb, WIDTHS, openWeb } from "./open-browser.ts";

const SOON = { timeout: 8000 };

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

    // What is changed elsewhere while a form is open is not written over unseen.
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByLabel("Title").fill("Weaver");
    await page.evaluate(`(async () => {
      const path = "/api" + location.pathname;
      const etag = (await fetch(path)).headers.get("etag");
      const headers = { "content-type": "application/json", "if-match": etag };
      await fetch(path, { method: "PATCH", headers, body: JSON.stringify({ city: "Porto ${width}" }) });
    })()`);
    await page.getByText("This was changed elsewhere while you wrote.").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Go on with what I typed" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Weaver").first().waitFor();
    await page.getByText(`Porto ${width}`).first().waitFor();

    // Narrowed, walked through by arrows, chosen by a key, and decided about together.
    await page.goto("/people");
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    await page.getByLabel("Silent for so many days").fill("200");
    await page.getByRole("dialog").getByRole("combobox", { name: "In touch by" }).click();
    await page.getByRole("option", { name: "email" }).click();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.getByText("silent for 200 days or longer").waitFor();
    expect(new URL(page.url()).searchParams.get("silentDays")).toBe("200");
    await search.focus();
    for (const key of ["ArrowDown", "ArrowDown", "x", "ArrowUp", "x"]) await page.keyboard.press(key);
    await page.getByText("2 chosen").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Decide" }).click();
    await page.getByRole("menuitem", { name: "Let rest" }).click();
    await page.getByText(/: 2 people$/).waitFor();
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await page.getByText(/^Taken back/).waitFor();
    await page.getByRole("button", { name: "Saved" }).click();
    await page.getByLabel("Save what is shown as").fill(`Quiet ${width}`);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("menuitem", { name: `Quiet ${width}`, exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Show everybody" }).click();
    await page.getByRole("button", { name: "Saved" }).click();
    await page.getByRole("menuitem", { name: `Quiet ${width}`, exact: true }).click();
    await page.getByText("silent for 200 days or longer").waitFor();
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

  test("a group's cadence is changed by keys, and taken back", async () => {
    const page = await web.open(viewport);
    await page.goto("/groups");
    const cadence = page.getByRole("slider", { name: "Days between contacts" }).first();
    await cadence.waitFor();
    await expectAccessible(page);
    const before = await cadence.getAttribute("aria-valuetext");
    await cadence.press("ArrowRight");
    await page.getByText(/changed$/).waitFor();
    await expect.poll(() => cadence.getAttribute("aria-valuetext"), SOON).not.toBe(before);
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => cadence.getAttribute("aria-valuetext"), SOON).toBe(before);
  });

  test("somebody is let go, and taken back", async () => {
    const page = await web.open(viewport);
    await page.goto("/");
    await page.locator("[data-contact] h2 a").first().click();
    await page.getByRole("button", { name: "Decide" }).click();
    await page.getByRole("menuitem", { name: /go/i }).first().click();
    await page
      .getByText(/will not bring them up/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await page.getByText(/^Taken back/).waitFor();
  });

  test("people are sorted by a key each, and the last is taken back", async () => {
    const page = await web.open(viewport);
    await page.goto("/triage");
    const first = page.getByRole("article");
    await first.waitFor();
    await expectAccessible(page);
    const name = await first.getAttribute("aria-label");
    await page.keyboard.press("Enter");
    await expect.poll(() => first.getAttribute("aria-label"), SOON).not.toBe(name);
    await page.keyboard.press("u");
    await expect.poll(() => first.getAttribute("aria-label"), SOON).toBe(name);
  });

  test("a need finds who could help, and an introduction begins with asking", async () => {
    const page = await web.open(viewport);
    await page.goto("/help");
    const need = `a violin maker for a ${width}`;
    await page.getByRole("combobox", { name: "Whose, or with whom" }).fill("Achterberg");
    await page.getByRole("option").first().click();
    await page.getByLabel("In a few words").fill(need);
    await page.getByRole("button", { name: "Keep" }).click();
    const item = page.locator("li").filter({ hasText: need });
    await item
      .getByRole("button", { name: /^Introduce/ })
      .first()
      .click();
    const card = page.getByRole("article").filter({ hasText: need });
    await card.getByRole("button", { name: /^Asked/ }).click();
    await card.getByRole("button", { name: /agrees$/ }).waitFor();
    await expectAccessible(page);
    for (let n = 0; n < 3; n++) {
      await page.keyboard.press("u");
      await page.getByText(/^Taken back/).waitFor();
      await page.getByRole("button", { name: "Close" }).click();
    }
    await expect.poll(() => page.getByText(need).count(), SOON).toBe(0);
  });

  test("the regroup is led to its record", async () => {
    const page = await web.open(viewport);
    await page.goto("/regroup?step=came");
    await page.getByRole("heading", { name: "Planned and spent" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "On to the decisions" }).click();
    await page.getByRole("article").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Leave as it is/ }).click();
    await page.getByText("1 decided", { exact: false }).waitFor();
    await page.getByRole("button", { name: "On to what comes next" }).click();
    await page.getByLabel("What is the coming time about?").fill("Fewer, and closer");
    await page.getByRole("button", { name: "Write the record" }).click();
    await page.getByRole("heading", { name: /^Regroup of/ }).waitFor();
    await page.getByText("Next: Fewer, and closer").waitFor();
    await expectAccessible(page);
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await page.getByText(/^Taken back/).waitFor();
  });

  test("the way to a company is told, and the network stands as a list too", async () => {
    const page = await web.open(viewport);
    await page.goto("/network");
    await page.getByLabel("Who knows …?").fill("Rushlight");
    await page.getByRole("button", { name: "Show the way" }).click();
    await page.getByRole("heading", { name: "The way to Rushlight" }).waitFor();
    await page
      .getByText(/wrote to both of you|went to you all|may know them|You know them yourself/)
      .first()
      .waitFor();
    await page.getByText("As a list").click();
    await page.getByRole("heading", { name: "In no group" }).waitFor();
    await expectAccessible(page);
  });

  test("a draft is read over, survives a reload, and is discarded", async () => {
    const page = await web.open(viewport);
    await page.goto("/");
    await page.locator('[data-contact] a[href*="/write"]').first().click();
    const draft = page.getByRole("textbox", { name: /^Draft to/ });
    await draft.fill("Please answer as soon as possible, I am still waiting.");
    await page.locator("mark").first().waitFor({ state: "attached" });
    await expectAccessible(page);
    await page.reload();
    expect(await draft.inputValue()).toContain("as soon as possible");
    await page.getByRole("button", { name: "Discard the draft" }).click();
    await expect.poll(() => draft.inputValue(), SOON).toBe("");
  });

  test("every page in the dark has nothing against it", async () => {
    const page = await web.open(viewport, { colorScheme: "dark" });
    for (const path of [
      "/",
      "/people",
      "/share?text=wood",
      "/inbox",
      "/recall",
      "/history",
      "/settings",
      "/network",
      "/help",
    ]) {
      await page.goto(path);
      await page.locator("main h1").first().waitFor();
      await expectAccessible(page);
    }
  });

  test("everything is reached from the places", async () => {
    const page = await web.open(viewport);
    await page.goto("/more");
    await page.getByRole("heading", { name: "More" }).waitFor();
    for (const name of [
      "Groups",
      "Help",
      "Regroup",
      "Network",
      "Write",
      "Inbox",
      "Import",
      "Settings",
      "Triage",
      "Recall",
      "History",
    ]) {
      await page.goto("/more");
      await page.locator("main").getByRole("link", { name }).click();
      await page.locator("main").getByRole("heading", { level: 1, name }).waitFor();
    }
    await page.goto("/add");
    await page.getByLabel("Name").waitFor();
    await expectAccessible(page);
  });
});
