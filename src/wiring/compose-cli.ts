/** Wires the command line to the store, the files and the example, each loaded when a command asks for it. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CliDeps } from "../cli/kith.ts";
import { databaseIn } from "./home.ts";
import type { ServiceWish } from "./service-files.ts";
import type { Surroundings } from "./surroundings.ts";

export function composeCli(around: Surroundings): CliDeps {
  const { io, version, calledAs } = around;
  const homeOf = (named: string | undefined): string =>
    // An empty name is a variable that was not set: the folder one happens to stand in is never meant.
    resolve(named === undefined || named === "" ? around.home : named);
  const hasData = (named: string | undefined): boolean => existsSync(databaseIn(homeOf(named)));
  return {
    io,
    version,
    calledAs,
    hasData,
    async editFile(path) {
      const { editFile } = await import("./edit-file.ts");
      await editFile(around.editor, path);
    },
    async openKith(named, { trial = false }) {
      const { openKith, openThrowAway } = await import("./open-kith.ts");
      return trial && !hasData(named) ? openThrowAway(around) : openKith(homeOf(named), around);
    },
    async restore(named, archive, replace, askPassphrase) {
      const { restoreArchive } = await import("./restore-archive.ts");
      return restoreArchive(homeOf(named), archive, replace, around.now, askPassphrase);
    },
    async serve(named, wish) {
      const { serve } = await import("./serve.ts");
      return serve(homeOf(named), around, wish);
    },
    service: {
      async install(named, wish) {
        const { installService } = await import("./service.ts");
        return installService(serviceWish(homeOf(named), around, wish));
      },
      async remove(named) {
        const { removeService } = await import("./service.ts");
        return removeService(serviceWish(homeOf(named), around));
      },
      async status(named) {
        const { readService } = await import("./service.ts");
        return readService(serviceWish(homeOf(named), around));
      },
    },
    async readDraft(path) {
      const { readDraft } = await import("./read-draft.ts");
      return readDraft(path, around.readInput);
    },
    async openExample() {
      const { openThrowAway } = await import("./open-kith.ts");
      const { writeExample } = await import("./write-example.ts");
      const kith = await openThrowAway(around);
      const folder = join(kith.home, "files");
      await writeExample(folder, kith.session.today);
      return { ...kith, folder };
    },
  };
}

/** Where nothing is wished, as when it is taken back, the rest does not matter. */
function serviceWish(
  home: string,
  { script }: Surroundings,
  { port = 0, url }: { readonly port?: number; readonly url?: string } = {},
): ServiceWish {
  return { node: process.execPath, script: resolve(script), home, port, url };
}
