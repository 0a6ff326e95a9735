/** Has the owner's browser open a link. */
import { spawn } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serverFolderIn } from "./device-files.ts";

/**
 * Through a page of its own that only the owner can read: what stands on a command line can be read by everybody on
 * the machine. Where no browser can be opened, the link that is printed has to do.
 */
export async function openBrowser(home: string, link: string): Promise<{ close(): Promise<void> }> {
  const page = join(serverFolderIn(home), "open.html");
  await mkdir(serverFolderIn(home), { recursive: true, mode: 0o700 });
  await writeFile(page, `<!doctype html><meta http-equiv="refresh" content="0;url=${link}">\n`, { mode: 0o600 });
  const [command, ...args] = openerOf(process.platform);
  const child = spawn(command, [...args, page], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
  return { close: () => rm(page, { force: true }) };
}

function openerOf(platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === "darwin") return ["open"];
  // `start` takes a first word in quotation marks for a title.
  return platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
}
