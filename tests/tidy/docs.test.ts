import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./source-files.ts";

test.each([
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "LICENSE",
  "docs/data-format.md",
  "docs/decisions/*.md",
  "docs/manual/*.md",
])("there is %s", (pattern) => {
  expect(globSync(pattern, { cwd: ROOT })).not.toEqual([]);
});

test("a decision is one page: a title, and at most 60 lines", () => {
  const tooMuch = globSync("docs/decisions/*.md", { cwd: ROOT }).filter((path) => {
    const text = readFileSync(resolve(ROOT, path), "utf8");
    return !text.startsWith("# ") || text.trimEnd().split("\n").length > 60;
  });

  expect(tooMuch.map((path) => `${path}: begin with its title, and cut it to 60 lines`)).toEqual([]);
});

test("links between documents lead somewhere", () => {
  const broken = globSync(["*.md", "docs/**/*.md"], { cwd: ROOT }).flatMap((path) => {
    const text = readFileSync(resolve(ROOT, path), "utf8");
    const targets = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map((match) => match[1] ?? "");
    return targets
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(resolve(ROOT, dirname(path), target)))
      .map((target) => `${path} links to ${target}, which is not there`);
  });

  expect(broken).toEqual([]);
});
