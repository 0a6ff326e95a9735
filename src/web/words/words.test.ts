import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import pages from "./en-pages.json" with { type: "json" };
import first from "./en.json" with { type: "json" };

const WEB = fileURLToPath(new URL("..", import.meta.url));

/** All files that come with these, by what they import at their beginning. */
function withTheirImports(files: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const open = files.map((file) => join(WEB, file));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file) || !file.startsWith(WEB)) {
      continue;
    }
    reached.add(file);
    for (const [, from] of readFileSync(file, "utf8").matchAll(
      /^(?:import (?!type)|} from )(?:.* from )?"(\.[^"]+\.tsx?)"/gm,
    )) {
      open.push(join(file, "..", from ?? ""));
    }
  }
  return reached;
}

test("the first page says nothing whose words come with the other pages", () => {
  const late = Object.keys(pages);
  const files = withTheirImports(["main.tsx", "pages/week/week-page.tsx"]);
  const said = [...files].flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/["`](\w+)\.[\w.${}]+["`]/g)]
      .filter(([, section]) => late.includes(section ?? ""))
      .map(([text]) => `${file}: ${text}`),
  );
  expect(files.size).toBeGreaterThan(50);
  expect([...files].every((file) => existsSync(file))).toBe(true);
  expect(said).toEqual([]);
});

test("no section of words is in both files", () => {
  expect(Object.keys(first).filter((section) => section in pages)).toEqual([]);
});
