/** What a person waits for in a browser: the first plan, and what each key or click shows. */
import type { Page } from "playwright-core";
import { openWeb } from "../../tests/web/open-browser.ts";

const DESKTOP = { width: 1280, height: 900 };
const OPENINGS = 7;
/** Event timings come in steps of 8 ms, from 16 ms on: whatever is quicker counts as that. */
const LEAST_MS = 16;

export interface PageCosts {
  /** From navigation to the first card of the week, on the server's first answer and then each time in a fresh browser. */
  readonly firstPlanMs: number;
  readonly planMs: readonly number[];
  /** From a key or click to the next paint. */
  readonly interactionMs: readonly number[];
  /** JavaScript that the first page loads, compressed. */
  readonly scriptKilobytes: number;
}

export async function measurePages(home: string, port: number): Promise<PageCosts> {
  const web = await openWeb(port, ["--home", home, "serve"]);
  try {
    const planMs: number[] = [];
    let scriptKilobytes = 0;
    for (let n = 0; n <= OPENINGS; n++) {
      const page = await web.open(DESKTOP);
      planMs.push(await timeToPlan(page));
      scriptKilobytes = await scriptsOf(page);
      if (n < OPENINGS) await page.context().close();
    }
    const page = await web.open(DESKTOP);
    const [firstPlanMs = Number.NaN, ...others] = planMs;
    return { firstPlanMs, planMs: others, interactionMs: await timeInteractions(page), scriptKilobytes };
  } finally {
    await web.close();
  }
}

async function timeToPlan(page: Page): Promise<number> {
  const started = performance.now();
  await page.goto("/", { waitUntil: "commit" });
  await page.locator("[data-contact]").first().waitFor();
  return performance.now() - started;
}

async function scriptsOf(page: Page): Promise<number> {
  const bytes = await page.evaluate<number>(
    `performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js")).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
  );
  return bytes / 1000;
}

/** Walks as a person does: cards by key, done and undone, the palette, a search, the list, a person, groups. */
async function timeInteractions(page: Page): Promise<number[]> {
  await page.addInitScript(`
    window.interactions = [];
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries()) if (interactionId > 0) window.interactions.push([interactionId, duration]);
    }).observe({ type: "event", durationThreshold: ${LEAST_MS}, buffered: true });
  `);
  let acts = 0;
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    acts++;
    await work();
    await page.waitForTimeout(250);
  };
  const press = (key: string) => act(() => page.keyboard.press(key));
  await page.goto("/");
  await page.locator("[data-contact]").first().waitFor();
  for (const key of ["j", "j", "k", "d"]) await press(key);
  await page.getByText(/: done$/).waitFor();
  await press("u");
  await page.getByText(/^Taken back/).waitFor();
  await press("Control+k");
  for (const letter of "ana") await press(letter);
  await press("Escape");
  await act(() => page.getByRole("link", { name: "People" }).first().click());
  const rows = page.locator("main li a");
  await rows.first().waitFor();
  await act(() => page.getByRole("searchbox").click());
  for (const letter of "marn") await press(letter);
  await act(() => rows.nth(1).click());
  await act(() => page.getByRole("link", { name: "Groups" }).first().click());
  const timed = await page.evaluate<[number, number][]>(`window.interactions`);
  const slowest = new Map<number, number>();
  for (const [id, ms] of timed) slowest.set(id, Math.max(ms, slowest.get(id) ?? 0));
  const seen = [...slowest.values()];
  return [...seen, ...Array.from({ length: Math.max(0, acts - seen.length) }, () => LEAST_MS)];
}
