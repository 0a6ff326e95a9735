/** Kith as a person has it: the built command serves the example network, and Chromium opens it at two widths. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, chromium } from "playwright-core";

const ROOT = join(import.meta.dirname, "../..");
const CHROMIUM = process.env["KITH_CHROMIUM"] ?? "/usr/bin/chromium";

export const WIDTHS = [
  ["desktop", { width: 1280, height: 900 }],
  ["phone", { width: 390, height: 844 }],
] as const;

export interface OpenedWeb {
  readonly address: string;
  /** A page of its own, in a browser that was let in. */
  open(viewport: { readonly width: number; readonly height: number }, wish?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Serves the example network, or what the arguments say. */
export async function openWeb(port: number, serve: readonly string[] = ["serve", "--example"]): Promise<OpenedWeb> {
  if (!existsSync(CHROMIUM)) {
    throw new Error("There is no Chromium: run `apt-get install chromium`, or name one in KITH_CHROMIUM");
  }
  const server = spawn(process.execPath, [join(ROOT, "bin/kith.mjs"), ...serve, "--no-open", "--port", String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const link = await new Promise<string>((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (part: Buffer) => {
      said += part.toString();
      const found = /http:\S+once=\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    server.once("exit", () => reject(new Error(`kith serve ended: ${said}`)));
  });
  const browser: Browser = await chromium.launch({
    executablePath: CHROMIUM,
    // As root, and where there is no graphics card.
    args: ["--no-sandbox", "--enable-unsafe-swiftshader"],
  });
  const address = new URL(link).origin;
  const first = await browser.newContext();
  const page = await first.newPage();
  await page.goto(link);
  const storageState = await first.storageState();
  await first.close();
  const contexts: BrowserContext[] = [];
  return {
    address,
    async open(viewport, wish = {}) {
      const context = await browser.newContext({
        ...{ viewport, storageState, baseURL: address, reducedMotion: "reduce" },
        ...wish,
      });
      contexts.push(context);
      const opened = await context.newPage();
      opened.setDefaultTimeout(15_000);
      return opened;
    },
    async close() {
      await browser.close();
      server.kill("SIGTERM");
      await new Promise((resolve) => server.once("exit", resolve));
    },
  };
}
