/** Keeps devices and one-time links as files in the home, where another process may leave a link for a server that runs. */
import { mkdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Device, DeviceKeeper, OneTimeLink } from "../server/devices.ts";

/** What the server keeps besides the data. */
export function serverFolderIn(home: string): string {
  return join(home, "server");
}

export function openDeviceFiles(home: string): DeviceKeeper {
  const folder = serverFolderIn(home);
  const devicesFile = join(folder, "devices.json");
  const links = join(folder, "links");
  let before: Promise<unknown> = Promise.resolve();
  return {
    async readDevices() {
      // eslint-disable-next-line kith/safe-assertion -- written below; what is not readable opens nothing
      return JSON.parse(await readFile(devicesFile, "utf8").catch(() => "[]")) as Device[];
    },
    async writeDevices(devices) {
      const written = before.then(() => writeWhole(devicesFile, devices));
      // One that failed does not keep the next from being written.
      before = written.catch(() => undefined);
      await written;
    },
    async addLink(link) {
      await mkdir(links, { recursive: true, mode: 0o700 });
      await writeWhole(join(links, link.secretHash), link);
    },
    async takeLink(secretHash) {
      // The name is a hash of ours, never a word of the request.
      const file = join(links, secretHash);
      const text = await readFile(file, "utf8").catch(() => undefined);
      if (text === undefined) return undefined;
      const isOurs = await unlink(file).then(
        () => true,
        () => false,
      );
      // eslint-disable-next-line kith/safe-assertion -- written above
      return isOurs ? (JSON.parse(text) as OneTimeLink) : undefined;
    },
  };
}

async function writeWhole(file: string, value: unknown): Promise<void> {
  await writeFile(`${file}.${process.pid}.new`, JSON.stringify(value), { mode: 0o600 });
  await rename(`${file}.${process.pid}.new`, file);
}
