/** Has the system serve Kith from each login on, and takes that back. */
import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { ServiceState } from "../cli/kith.ts";
import { Failure } from "../core/failure.ts";
import { type ServiceFile, type ServiceWish, launchdAgents, systemdUnits, windowsTasks } from "./service-files.ts";
import { readServing } from "./serving-note.ts";

/** How one kind of system is told. */
interface Keeper {
  readonly name: string;
  /** Where its files lie; none where it keeps them itself. */
  readonly folder: string | undefined;
  files(wish: ServiceWish): readonly ServiceFile[];
  /** Commands that begin what the files say, and that end it. */
  begin(wish: ServiceWish): readonly (readonly [string, ...string[]])[];
  end(): readonly (readonly [string, ...string[]])[];
}

const UNITS = ["kith.service", "kith-reminder.timer"];
const AGENTS = ["app.kith.serve", "app.kith.reminder"];

function keeperOf(platform: NodeJS.Platform): Keeper {
  if (platform === "darwin") {
    const folder = join(homedir(), "Library", "LaunchAgents");
    const fileOf = (agent: string): string => join(folder, `${agent}.plist`);
    return {
      ...{ name: "launchd", folder, files: launchdAgents },
      begin: () => AGENTS.map((agent) => ["launchctl", "load", "-w", fileOf(agent)]),
      end: () => AGENTS.map((agent) => ["launchctl", "unload", "-w", fileOf(agent)]),
    };
  }
  if (platform === "win32") {
    return {
      ...{ name: "the task scheduler", folder: undefined, files: () => [] },
      begin: (wish) => windowsTasks(wish).map((words) => ["schtasks", ...words]),
      end: () => ["Kith", "Kith reminder"].map((task) => ["schtasks", "/Delete", "/F", "/TN", task]),
    };
  }
  return {
    ...{ name: "systemd", folder: join(homedir(), ".config", "systemd", "user"), files: systemdUnits },
    begin: () => [
      ["systemctl", "--user", "daemon-reload"],
      ["systemctl", "--user", "enable", "--now", ...UNITS],
    ],
    end: () => [["systemctl", "--user", "disable", "--now", ...UNITS]],
  };
}

export async function installService(wish: ServiceWish): Promise<ServiceState> {
  const keeper = keeperOf(process.platform);
  for (const { name, text } of keeper.files(wish)) {
    const folder = keeper.folder ?? wish.home;
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), text);
  }
  for (const command of keeper.begin(wish)) await run(keeper, command);
  return readService(wish);
}

export async function removeService(wish: ServiceWish): Promise<ServiceState> {
  const keeper = keeperOf(process.platform);
  const before = await readService(wish);
  if (before.installed) {
    for (const command of keeper.end()) {
      // What is not running, or was never known to the system, has ended.
      await run(keeper, command).catch(() => undefined);
    }
    for (const { name } of keeper.files(wish)) await rm(join(keeper.folder ?? wish.home, name), { force: true });
  }
  return readService(wish);
}

export async function readService(wish: ServiceWish): Promise<ServiceState> {
  const keeper = keeperOf(process.platform);
  const [file] = keeper.files(wish);
  const installed =
    file === undefined
      ? await run(keeper, ["schtasks", "/Query", "/TN", "Kith"]).then(
          () => true,
          () => false,
        )
      : await readFile(join(keeper.folder ?? wish.home, file.name)).then(
          () => true,
          () => false,
        );
  const serving = await readServing(wish.home);
  return { by: keeper.name, installed, address: serving?.address ?? null };
}

async function run({ name }: Keeper, [command, ...args]: readonly [string, ...string[]]): Promise<void> {
  await promisify(execFile)(command, args).catch((cause: unknown) => {
    throw new Failure("refused", `Cannot tell ${name} of Kith`, {
      hint: `It was asked by: ${[command, ...args].join(" ")}. Until then, \`kith serve\` serves by hand.`,
      cause,
    });
  });
}
