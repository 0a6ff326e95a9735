/** Has the person's own editor open a file. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Failure } from "../core/failure.ts";

/**
 * `command` is what VISUAL or EDITOR holds: a program, perhaps with words of its own (`code --wait`). Settles when the
 * editor has ended, whatever it said. Throws bad-usage where there is none, or it cannot be started.
 */
export async function editFile(command: string, path: string): Promise<void> {
  const [program, ...words] = command.trim().split(/\s+/u);
  if (program === undefined || program === "") {
    throw new Failure("bad-usage", "No editor is named", { hint: "Set VISUAL or EDITOR, as in EDITOR=nano." });
  }
  const child = spawn(program, [...words, path], { stdio: "inherit" });
  try {
    await once(child, "exit");
  } catch {
    throw new Failure("bad-usage", `${program} could not be started`, {
      hint: `VISUAL or EDITOR names it. The draft is in ${path}.`,
    });
  }
}
