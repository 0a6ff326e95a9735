/** Asks axe about a page. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Nothing on the page that WCAG 2.2 AA forbids, as far as a program can tell; what is still arriving may take a moment. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  await expect
    .poll(
      () =>
        page.evaluate(
          `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
            .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 160)).join(" | ")))`,
        ),
      { timeout: 20_000, interval: 300 },
    )
    .toEqual([]);
}
