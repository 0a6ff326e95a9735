/**
 * Takes pictures of the web application's pages, of the example network, for the manual: docs/manual/pictures, at the widths of a
 * desktop and a phone. Run after a change of the looks; names of pages as arguments take only those. Needs Chromium.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openWeb } from "../tests/web/open-browser.ts";

const FOLDER = join(import.meta.dirname, "../docs/manual/pictures");
const SIZES = [
  ["", { width: 1280, height: 860 }],
  ["-phone", { width: 390, height: 760 }],
];
/** What comes late has come by then. */
const SETTLED_MS = 2500;

/** What to open, and what to do there before the picture is taken. */
const PAGES = {
  week: ["/"],
  people: ["/people"],
  person: ["/", (page) => page.locator("[data-contact] h2 a").first().click()],
  filtered: ["/people?state=fading&silentDays=60", choosePeople],
  write: ["/", writeDraft],
  share: ["/share?url=https://news.example/offshore-wind-in-denmark"],
  groups: ["/groups"],
  help: ["/help", fillLedger],
  regroup: ["/regroup"],
  decide: ["/regroup?step=decide"],
  network: ["/network"],
  path: ["/network?to=Rushlight"],
  triage: ["/triage"],
  inbox: ["/inbox"],
  recall: ["/recall"],
  import: ["/import"],
  settings: ["/settings"],
  history: ["/history"],
  add: ["/add"],
  palette: ["/", (page) => page.keyboard.press("Control+k")],
};

/** Somebody of the network, and with whom they are seen. */
async function choosePerson(page) {
  await page.locator("summary").click();
  await page.locator("details button").first().click();
  await page.locator("summary").click();
}

/** Something for the ledger, as one hears it in a week; the first time alone. */
async function fillLedger(page) {
  await page.evaluate(async () => {
    const ask = async (path, body) => {
      const headers = { "content-type": "application/json", "idempotency-key": crypto.randomUUID() };
      const init = body === undefined ? {} : { method: "POST", headers, body: JSON.stringify(body) };
      return (await fetch(`/api${path}`, init)).json();
    };
    if ((await ask("/help")).entries.length > 0) return;
    const { touches } = await ask("/week");
    const [first, second, third] = touches.map(({ contact }) => contact.id);
    await ask("/help", { kind: "need", contact: first, text: "a violin maker for a concert hall" });
    await ask("/help", { kind: "promise", contact: second, text: "the photographs of the lake" });
    await ask("/help", { kind: "offer", contact: third, text: "a desk in Rotterdam" });
    await ask("/help", { kind: "goal", text: "a second workshop in the north" });
    await ask("/introductions", { first: second, second: third, why: { words: "both restore old instruments" } });
  });
  await page.reload();
}

/** Two of the list, for what can be done to several. */
async function choosePeople(page) {
  for (const n of [0, 1]) await page.locator("main [data-person] input").nth(n).check();
}

/** A draft that shows what is marked. */
async function writeDraft(page) {
  await page.locator('[data-contact] a[href*="/write"]').first().click();
  const draft = page.locator("main textarea").first();
  await draft.fill(
    "Hi,\n\nI am humbled to share that we won the award again this year, and I was of course the one on stage.\n\nDo you still look for an engineer? I know somebody who might fit; shall I ask her?\n\nPlease answer as soon as possible.",
  );
  await draft.blur();
}

const wanted = process.argv.slice(2);
const web = await openWeb(5496);
try {
  await mkdir(FOLDER, { recursive: true });
  for (const [size, viewport] of SIZES) {
    const page = await web.open(viewport);
    for (const [name, [path, act]] of Object.entries(PAGES)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      await page.goto(path);
      await page.locator("main h1").first().waitFor();
      await page.waitForTimeout(SETTLED_MS);
      if (act !== undefined) {
        await act(page);
        await page.waitForTimeout(SETTLED_MS);
      }
      await page.screenshot({ path: join(FOLDER, `${name}${size}.jpg`), type: "jpeg", quality: 75 });
      console.log(`docs/manual/pictures/${name}${size}.jpg`);
    }
  }
} finally {
  await web.close();
}
