/** Completion scripts, run by the shells they are for. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { openDesk } from "./harness.ts";

const isThere = (shell: string): boolean => spawnSync(shell, ["-c", "exit 0"]).status === 0;

async function scriptFor(shell: string): Promise<string> {
  const { out, code } = await (await openDesk()).run(`completion ${shell}`);
  expect(code).toBe(0);
  return out;
}

test.runIf(isThere("bash"))("the script for bash completes verbs, their families and options", async () => {
  const script = await scriptFor("bash");
  const complete = (...words: readonly string[]): string[] => {
    const { stdout, stderr, status } = spawnSync(
      "bash",
      [
        "-uc",
        `${script}\nCOMP_WORDS=(kith "$@"); COMP_CWORD=$#; _kith; printf '%s\n' "\${COMPREPLY[@]}"`,
        "bash",
        ...words,
      ],
      { encoding: "utf8" },
    );
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    return stdout.trim().split("\n");
  };

  expect(complete("im")).toEqual(["import"]);
  expect(complete("group", "pu")).toEqual(["put"]);
  expect(complete("plan", "--to")).toEqual(["--touches"]);
  expect(complete("group", "put", "friends", "--le")).toEqual(["--leave"]);
  expect(complete("--home", "elsewhere", "pl")).toEqual(["plan"]);
  expect(complete("--home", "=", "elsewhere", "pl")).toEqual(["plan"]);
  expect(complete("--home", "")).toEqual([""]);
  expect(complete("import", "letters")).toEqual([""]);
});

test.each(["bash", "zsh", "fish"])("the script for %s is one that its shell understands", async (shell) => {
  const script = await scriptFor(shell);

  expect(script).toContain("kith");
  // In zsh a variable of this name is the PATH: without it nothing is found any more.
  expect(script).not.toMatch(/\blocal path\b/);
  if (isThere(shell)) expect(spawnSync(shell, ["-n"], { input: script, encoding: "utf8" }).stderr).toBe("");
});

test("another shell is told in a sentence", async () => {
  const { code, err } = await (await openDesk()).run("completion tcsh");

  expect(code).toBe(64);
  expect(err).toContain("The shells are: bash, zsh, fish.");
});
