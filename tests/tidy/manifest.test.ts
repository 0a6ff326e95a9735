import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./source-files.ts";

const manifest = readJson("package.json");

test("package.json depends on native packages only: the bundle holds all others (docs/decisions/one-bundle.md)", () => {
  expect(Object.keys(manifest.dependencies)).toEqual(["better-sqlite3"]);
});

test("package-lock.json agrees with package.json, and records no download address", () => {
  const lock = readJson("package-lock.json");
  const root = lock.packages[""];

  expect(root.dependencies).toEqual(manifest.dependencies);
  expect(root.devDependencies).toEqual(manifest.devDependencies);
  expect(JSON.stringify(lock)).not.toContain('"resolved":"http');
});

test("the guard names the Node that package.json asks for", () => {
  const oldest = /^>=(\d+)\.(\d+)$/.exec(manifest.engines.node);
  const guard = readFileSync(resolve(ROOT, "bin/guard.mjs"), "utf8");

  expect(guard).toContain(`Kith needs Node ${oldest?.[1]}.${oldest?.[2]} or newer`);
  expect(guard).toContain(`major < ${oldest?.[1]} || (major === ${oldest?.[1]} && minor < ${oldest?.[2]})`);
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test of foreign JSON fails where it is not as expected
function readJson(path: string): any {
  return JSON.parse(readFileSync(resolve(ROOT, path), "utf8"));
}
