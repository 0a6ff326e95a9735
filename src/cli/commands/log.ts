import type { Command } from "commander";
import { addNote } from "../../app/edit-contact.ts";
import { findContact } from "../../app/find-contact.ts";
import { logInteraction } from "../../app/log-interaction.ts";
import { Failure } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import { MEDIUM_TRAITS } from "../../core/medium.ts";
import { answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { MEDIUM_FLAGS, type MediumOptions, addMediumOptions, readFlag } from "../medium-options.ts";
import { readDay, readPast } from "../read-arguments.ts";

export function registerLog(program: Command, deps: CliDeps): void {
  answerWith<MediumOptions & { readonly on: string; readonly inbound?: boolean }>(
    addMediumOptions(
      program.command("log").argument("<name...>", "who").description("Log by hand that you were in touch."),
      true,
    )
      .option("--on <day>", "when", "today")
      .option("--inbound", "they wrote or called, not you"),
    deps,
    [
      'kith log Ana --coffee "her new team" --on 2026-11-20',
      "kith log Ben --call --on yesterday",
      "kith log Chen --email --inbound",
    ],
    async ({ session }, words, options) => {
      const flag = readFlag(options);
      if (flag === undefined) {
        throw new Failure("bad-usage", "Say how you were in touch", {
          hint: `Give one of ${Object.keys(MEDIUM_FLAGS)
            .map((name) => `--${name}`)
            .join(", ")}.`,
        });
      }
      const day = readPast(options.on, session.today);
      const found = await findContact(session, words.join(" "));
      const direction = options.inbound === true ? "inbound" : "outbound";
      const id = await logInteraction(session, { ...found, ...flag, day, direction });
      return {
        document: {
          id: showId("interaction", id),
          contact: { id: showId("contact", found.contact), name: found.name },
          day,
          medium: flag.medium,
        },
        words: `Logged: ${MEDIUM_TRAITS[flag.medium].label} with ${found.name} on ${day}.`,
      };
    },
  );
  answerWith<{ text: string; on: string }>(
    program
      .command("note")
      .argument("<name...>", "about whom")
      .description("Keep words of yours about a contact. They never leave Kith's own archive.")
      .requiredOption("--text <words>", "the note")
      .option("--on <day>", "when", "today"),
    deps,
    ['kith note Ana --text "prefers mornings"'],
    async ({ session }, words, { text, on }) => {
      const found = await findContact(session, words.join(" "));
      const day = readDay(on, session.today);
      await addNote(session, found, text, day);
      return {
        document: { contact: { id: showId("contact", found.contact), name: found.name }, day, text },
        words: `Noted about ${found.name}.`,
      };
    },
  );
}
