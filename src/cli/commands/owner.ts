import type { Command } from "commander";
import { addOwnAddress, listOwnAddresses, removeOwnAddress } from "../../app/edit-owner.ts";
import { changeSetting, readSettings } from "../../app/settings.ts";
import { DEFAULT_SETTINGS, type SettingName, type Settings, isSettingName, writeSetting } from "../../core/settings.ts";
import { type Answer, answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";

export function registerOwner(program: Command, deps: CliDeps): void {
  const owner = program.command("owner").description("Your own addresses, by which Kith tells who wrote to whom.");
  answerWith(
    owner.command("list", { isDefault: true }).description("List your addresses."),
    deps,
    ["kith owner"],
    async ({ session }) => {
      const own = await listOwnAddresses(session);
      const list = own.addresses.map(({ kind, value }) => `  ${kind.padEnd(9)}${value}`).join("\n");
      const words =
        own.addresses.length === 0
          ? "No address is known as yours. Add one with `kith owner add ADDRESS`."
          : `${own.name ?? "Yours"}:\n${list}`;
      return { document: own, words };
    },
  );
  answerWith(
    owner.command("add").argument("<addresses...>", "addresses of yours").description("An address is yours."),
    deps,
    ["kith owner add ana@norte.example", "kith owner add https://www.linkedin.com/in/ana-ferreira"],
    async ({ session }, addresses) => {
      const added = [];
      for (const address of addresses) added.push(await addOwnAddress(session, address));
      const list = added.map(({ value }) => value).join(", ");
      return {
        document: { added },
        words: `Yours: ${list}. \`kith refresh\` takes mail in that was passed over as not yours.`,
      };
    },
  );
  answerWith(
    owner
      .command("remove")
      .argument("<addresses...>", "addresses that are not yours")
      .description("An address is not yours after all."),
    deps,
    ["kith owner remove ana@norte.example"],
    async ({ session }, addresses) => {
      const removed = [];
      for (const address of addresses) removed.push(await removeOwnAddress(session, address));
      return { document: { removed }, words: `Not yours: ${removed.map(({ value }) => value).join(", ")}.` };
    },
  );
}

const SETTING_NAMES = Object.keys(DEFAULT_SETTINGS) as SettingName[];

export function registerConfig(program: Command, deps: CliDeps): void {
  const config = program.command("config").description("Settings: the budget, the shares, your time zone.");
  answerWith(
    config.command("list", { isDefault: true }).description("List the settings."),
    deps,
    ["kith config"],
    async ({ session }) => {
      const settings = await readSettings(session);
      const words = SETTING_NAMES.map((name) => `${name.padEnd(14)}${sayValue(name, settings)}`).join("\n");
      return { document: settings, words };
    },
  );
  answerWith(
    config.command("set").argument("<name>", "which").argument("<value>", "what").description("Change a setting."),
    deps,
    [
      "kith config set touches 5",
      "kith config set minutes 90",
      "kith config set shares 20,60,20",
      "kith config set zone Europe/Lisbon",
      "kith config set callHours 9-20",
    ],
    async ({ session }, [name = "", value = ""]) => sayChanged(name, await changeSetting(session, name, value)),
  );
  answerWith(
    config.command("reset").argument("<name>", "which").description("Put a setting's default back."),
    deps,
    ["kith config reset shares"],
    async ({ session }, [name = ""]) => sayChanged(name, await changeSetting(session, name, undefined)),
  );
}

function sayChanged(name: string, settings: Settings): Answer {
  return { document: settings, words: isSettingName(name) ? `${name} is now ${sayValue(name, settings)}.` : "" };
}

function sayValue(name: SettingName, settings: Settings): string {
  return writeSetting(name, settings) || "not set";
}
