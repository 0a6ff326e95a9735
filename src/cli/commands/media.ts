import type { Command } from "commander";
import { findContact } from "../../app/find-contact.ts";
import { readAtHand, readMedia, setMinutes } from "../../app/read-media.ts";
import { changeSetting } from "../../app/settings.ts";
import { showId } from "../../core/id.ts";
import type { MediumRow } from "../../core/medium.ts";
import { type Answer, answerWith } from "../define.ts";
import type { CliDeps, Kith } from "../kith.ts";
import { formatTable } from "../output/format-table.ts";

export function registerMedia(program: Command, deps: CliDeps): void {
  const media = program
    .command("media")
    .description("The media: what each needs, takes and renews, and when it suits.");
  answerWith(
    media
      .command("list", { isDefault: true })
      .argument("[name...]", "somebody; without, the table for everybody")
      .description("The table of media, or those that are at hand for somebody."),
    deps,
    ["kith media", "kith media Ana"],
    async (kith, words) =>
      words.length === 0
        ? sayTable(await readMedia(kith.session), deps)
        : sayAtHand(kith, words.join(" "), deps.io.columns),
  );
  answerWith(
    media
      .command("set")
      .argument("<medium>", "which")
      .argument("<minutes>", "minutes that one touch takes you, or `usual`")
      .description("Say how long a medium takes you."),
    deps,
    ["kith media set phone 15", "kith media set phone usual"],
    async ({ session }, [medium = "", minutes = ""]) =>
      sayTable(await setMinutes(session, medium, minutes === "usual" ? "" : minutes), deps),
  );
  answerWith(
    media
      .command("hours")
      .argument("<hours>", "two hours of the day on their clock, such as 9-21")
      .description("Say between which hours people may be called."),
    deps,
    ["kith media hours 9-20"],
    async ({ session }, [hours = ""]) => {
      await changeSetting(session, "callHours", hours);
      return sayTable(await readMedia(session), deps);
    },
  );
}

function sayTable(rows: readonly MediumRow[], deps: CliDeps): Answer {
  const head = ["Medium", "Minutes", "Renews", "When", "Needs"];
  const lines = rows.map((row) => [row.medium, sayMinutes(row), String(row.richness), sayHours(row), row.needs]);
  return {
    document: { media: rows.map((row) => ({ ...row, way: null })) },
    words: formatTable(head, lines, deps.io.columns),
  };
}

async function sayAtHand({ session }: Kith, name: string, columns: number): Promise<Answer> {
  const { contact, name: found } = await findContact(session, name);
  const rows = await readMedia(session);
  const ways = await readAtHand(session, contact);
  const lines = rows
    .filter(({ medium }) => medium !== "other")
    .map((row) => [
      ...[row.medium, sayMinutes(row), String(row.richness), sayHours(row)],
      ways.get(row.medium) ?? `missing: ${row.needs}`,
    ]);
  return {
    document: {
      contact: { id: showId("contact", contact), name: found },
      media: rows.map((row) => ({ ...row, way: ways.get(row.medium) ?? null })),
    },
    words: formatTable(["Medium", "Minutes", "Renews", "When", `At hand for ${found}`], lines, columns),
  };
}

function sayMinutes({ minutes, usualMinutes }: MediumRow): string {
  return minutes === usualMinutes ? String(minutes) : `${minutes} (${usualMinutes})`;
}

function sayHours({ hours }: MediumRow): string {
  return hours === null ? "any hour" : `${hours.from} to ${hours.until}`;
}
