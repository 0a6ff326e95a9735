/** The manual names all that there is: a command, option, setting or code without words there fails here. */
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { format } from "prettier";
import { expect, test } from "vitest";
import { EXIT_CODES, EXIT_DEFECT, EXIT_OLD_NODE } from "../../src/cli/exit-codes.ts";
import { SKIP_WORDS } from "../../src/cli/output/say-import.ts";
import { VERSION } from "../../src/cli/version.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings.ts";
import { writeCommandsPage } from "./commands-page.ts";
import { describeCommands } from "./describe-commands.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const MANUAL = join(ROOT, "docs/manual");

function page(name: string): string {
  return readFileSync(join(MANUAL, name), "utf8");
}

const pages = globSync("*.md", { cwd: MANUAL }).sort();

test("commands.md is what the commands say of themselves", async () => {
  const text = await format(writeCommandsPage(), { parser: "markdown", printWidth: 120 });

  await expect(text).toMatchFileSnapshot(join(MANUAL, "commands.md"));
});

test("every command has an example, and every option words", () => {
  const bare = describeCommands().filter(
    ({ path, examples, options }) =>
      (examples.length === 0 && path !== "kith start") || options.some(({ description }) => description === ""),
  );

  expect(bare.map(({ path }) => path)).toEqual([]);
});

test("every command that the manual shows exists, with its options", () => {
  const commands = describeCommands();
  const wrong = pages.flatMap((name) =>
    commandLines(page(name)).filter((line) => {
      const command = commands.findLast(({ path }) => line === path || line.startsWith(`${path} `)) ?? groupOf(line);
      const known = new Set([...commandOptions(command), "--home", "--json", "--help", "--version"]);
      return command === undefined || [...line.matchAll(/ (--[a-z-]+)/g)].some(([, option = ""]) => !known.has(option));
    }),
  );

  expect(wrong).toEqual([]);

  /** `kith group` alone stands for `kith group list`, `kith regroup` for `kith regroup lead`, `kith news` for `kith news keep`, `kith introduce` for `… start`. */
  function groupOf(line: string): (typeof commands)[number] | undefined {
    const group = line.split(" ").slice(0, 2).join(" ");
    return commands.find(({ path }) =>
      [`${group} list`, `${group} lead`, `${group} keep`, `${group} start`].includes(path),
    );
  }

  function commandOptions(command: (typeof commands)[number] | undefined): string[] {
    return (command?.options ?? []).flatMap(({ flags }) => flags.match(/--[a-z-]+/g) ?? []);
  }
});

/** Lines of shell examples that run kith, without what follows a pipe or a comment. */
function commandLines(text: string): string[] {
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block = ""]) => block.split("\n"))
    .filter((line) => line.startsWith("kith "))
    .map((line) => line.replace(/\s*[|#>&].*$/, "").trim());
}

test("settings.md names every setting", () => {
  for (const name of Object.keys(DEFAULT_SETTINGS))
    expect(page("settings.md")).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, "m"));
});

test("importing.md names every reason for leaving a record out", () => {
  for (const reason of Object.keys(SKIP_WORDS))
    expect(page("importing.md")).toMatch(new RegExp(`^\\| \`${reason}\` +\\|`, "m"));
});

test("the exit codes of for-scripts.md are those of the code", () => {
  const listed = [...page("for-scripts.md").matchAll(/^\| +(\d+) +\| `([a-z-]+)` +\|/gm)];

  const codes = { ok: 0, ...EXIT_CODES, defect: EXIT_DEFECT, "old-node": EXIT_OLD_NODE };
  expect(Object.fromEntries(listed.map(([, code, name]) => [name, Number(code)]))).toEqual(codes);
});

test("every environment variable is named, and every schema", () => {
  const source = readFileSync(join(ROOT, "src/main.ts"), "utf8");
  const variables = [...source.matchAll(/env\["([A-Z_]+)"\]/g)].map(([, name = ""]) => name);

  for (const name of variables) expect(page("for-scripts.md")).toContain(`\`${name}\``);
  for (const path of globSync("docs/schemas/*.json", { cwd: ROOT })) {
    expect(page("for-scripts.md")).toContain(`../schemas/${basename(path)}`);
  }
});

test("index.md leads to every page, and links within pages lead to headings", () => {
  for (const name of pages.filter((one) => one !== "index.md")) expect(page("index.md")).toContain(`(${name}`);
  const broken = pages.flatMap((name) =>
    [...page(name).matchAll(/\]\(([^):\s]*)#([^)\s]+)\)/g)].flatMap(([, target = "", anchor = ""]) => {
      const path = target === "" ? join(MANUAL, name) : resolve(dirname(join(MANUAL, name)), target);
      const headings = [...readFileSync(path, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
        slugOf(heading),
      );
      return headings.includes(anchor) ? [] : [`${name}: ${target}#${anchor}`];
    }),
  );

  expect(broken).toEqual([]);
});

function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}

test("the version is that of package.json", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };

  expect(VERSION).toBe(version);
});
