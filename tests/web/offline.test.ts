/** Without a connection: the last plan is read, a decision is kept, and carried out once. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./expect-accessible.ts";
import { type OpenedWeb, WIDTHS, openWeb } from "./open-browser.ts";

let web: OpenedWeb;
beforeAll(async () => {
  web = await openWeb(5498);
});
afterAll(() => web.close());

test("the last plan is read without a connection, and a decision is carried out once when there is one", async () => {
  const page = await web.open(WIDTHS[1][1]);
  await page.goto("/");
  const cards = page.locator("[data-contact]");
  await cards.first().waitFor();
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  // The first page was opened before there was a worker to keep its answers.
  await page.reload();
  await cards.first().waitFor();
  await page.waitForTimeout(1500);
  const nameOfFirst = () => cards.first().getByRole("heading").getByRole("link").innerText();
  const name = await nameOfFirst();

  await page.context().setOffline(true);
  await page.reload();
  await cards.first().waitFor();
  await page.getByText(/There is no connection to Kith/).waitFor();
  await expectAccessible(page);
  await cards.first().getByRole("button", { name: "Done" }).click();
  await page.getByText(/^Waits for the connection/).waitFor();
  await page.reload();
  await page.getByText(/^Waits for the connection/).waitFor();
  expect(await nameOfFirst()).not.toBe(name);

  await page.context().setOffline(false);
  await page.reload();
  await page.getByText(/carried out/).waitFor();

  // The same while the page stays open: nothing has to be loaded again for it.
  await page.goto("/");
  await cards.first().waitFor();
  await page.context().setOffline(true);
  await cards.nth(1).getByRole("button", { name: "Later" }).click();
  await page.getByText(/^Waits for the connection/).waitFor();
  await page.context().setOffline(false);
  await page.getByText(/carried out/).waitFor();

  await page.goto("/history");
  await page.getByRole("heading", { name: "History" }).waitFor();
  const entries = page.locator("main").getByText(name);
  await entries.first().waitFor();
  expect(await entries.count()).toBe(1);
});
