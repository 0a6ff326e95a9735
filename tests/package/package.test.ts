import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { needBundle } from "../building/bundle.ts";

const ROOT = resolve(import.meta.dirname, "../..");
/** An empty folder into which the packed Kith is installed as anybody would. */
const folder = mkdtempSync(join(tmpdir(), "kith-package-"));
const command = join(folder, "node_modules/kith/bin/kith.mjs");
let packed: { filename: string; files: { path: string }[] };

beforeAll(async () => {
  await needBundle();
  [packed] = JSON.parse(npm(ROOT, "pack", "--json", "--ignore-scripts", "--pack-destination", folder));
  writeFileSync(join(folder, "package.json"), "{}");
  npm(folder, "install", "--prefer-offline", join(folder, packed.filename));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

test("the tarball holds the command, the bundle and the documents, and nothing to build", () => {
  const paths = packed.files.map((file) => file.path);

  expect(paths).toContain("bin/kith.mjs");
  expect(paths).toContain("dist/main.js");
  expect(
    paths.filter(
      (path) =>
        !/^(bin\/(kith|guard)\.mjs|dist\/[\w.-]+\.(js|txt)|dist\/web\/[\w./-]+|[A-Z]+(\.md)?|docs\/[\w./-]+\.(md|json|svg|jpg)|package\.json)$/.test(
          path,
        ),
    ),
  ).toEqual([]);
});

test("the documents of the tarball link to nothing that is not in it", () => {
  const paths = packed.files.map((file) => file.path);
  const links = paths
    .filter((path) => path.endsWith(".md"))
    .flatMap((path) => {
      const text = readFileSync(join(ROOT, path), "utf8");
      return [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = ""]) => join(dirname(path), to));
    });

  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((to) => !paths.some((path) => path === to || path.startsWith(`${to}/`)))).toEqual([]);
});

test("the installed package brings native packages only", () => {
  const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));

  expect(Object.keys(lock.packages).length).toBeLessThanOrEqual(4);
});

test("kith --help works as installed", () => {
  const { status, stdout, stderr } = spawnSync(join(folder, "node_modules/.bin/kith"), ["--help"], {
    encoding: "utf8",
  });

  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("kith");
});

test("the installed command reads every kind of file, plans, and completes", () => {
  const home = join(folder, "home");
  const kith = (...args: string[]) =>
    spawnSync(process.execPath, [command, "--home", home, ...args], { cwd: folder, encoding: "utf8" });
  const network = join(ROOT, "tests/fixtures/network");

  const imported = kith("import", network, "--json");
  expect({ status: imported.status, stderr: imported.stderr }).toEqual({ status: 0, stderr: "" });
  const kinds = JSON.parse(imported.stdout).sources.map((source: { kind: string }) => source.kind);
  expect(new Set(kinds).size).toBeGreaterThan(5);
  expect(kith("plan", "--json")).toMatchObject({ status: 0, stderr: "" });
  expect(kith("export", join(folder, "all.zip"))).toMatchObject({ status: 0, stderr: "" });
  expect(kith("restore", join(folder, "all.zip"), "--home", join(folder, "again"))).toMatchObject({ status: 0 });
  expect(kith("completion", "bash")).toMatchObject({ status: 0, stderr: "" });
});

test("kith --version is the version of the package", () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

  expect(execFileSync(process.execPath, [command, "--version"], { encoding: "utf8" }).trim()).toBe(manifest.version);
});

test.each(["18", "20"])("kith says one sentence on Node %s", (major) => {
  const { node, version } = installNode(major);

  const { status, stdout, stderr } = spawnSync(node, [command, "--help"], { encoding: "utf8" });

  expect({ status, stdout }).toEqual({ status: 69, stdout: "" });
  expect(stderr).toMatch(/^Kith needs Node [\d.]+ or newer, and this is Node [\d.]+: [^\n]*\.\n$/);
  expect(stderr).toContain(`this is Node ${version}:`);
});

/** Installs the latest Node of a major version, which npm keeps in its cache for the next time. */
function installNode(major: string): { node: string; version: string } {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const place = join(folder, `node-${major}`);
  npm(folder, "install", "--prefer-offline", "--prefix", place, "--ignore-scripts", "--no-save", `${name}@${major}`);
  const node = join(place, "node_modules", name, "bin/node");
  return { node, version: execFileSync(node, ["--version"], { encoding: "utf8" }).trim().slice(1) };
}

/** Runs npm as it runs for anybody: without what the npm that started these tests has put into the environment. */
function npm(cwd: string, ...args: string[]): string {
  const environment = Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith("npm_"));
  const result = spawnSync("npm", args, { cwd, encoding: "utf8", env: Object.fromEntries(environment) });
  if (result.status !== 0) throw new Error(`npm ${args.join(" ")} failed, so this was not tested:\n${result.stderr}`);
  return result.stdout;
}
