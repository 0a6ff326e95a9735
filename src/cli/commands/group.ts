import type { Command } from "commander";
import {
  type GroupEdit,
  addGroup,
  editGroup,
  findGroup,
  joinGroup,
  leaveGroup,
  listGroups,
  removeGroup,
} from "../../app/edit-groups.ts";
import { findContact } from "../../app/find-contact.ts";
import { planWeek } from "../../app/plan-week.ts";
import type { Group } from "../../core/facts.ts";
import { Failure } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import type { Capacity } from "../../core/plan/plan.ts";
import { sayRate } from "../../core/plan/words.ts";
import { answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { countOf } from "../output/count-of.ts";
import { formatTable } from "../output/format-table.ts";
import { capacityDocument } from "../output/plan-document.ts";
import { sayCapacity } from "../output/say-plan.ts";
import { wrapText } from "../output/wrap-text.ts";
import { readCount } from "../read-arguments.ts";

interface EditOptions {
  readonly name?: string;
  readonly purpose?: string;
  readonly rank?: string;
  readonly ideal?: string;
  readonly latest?: string;
  readonly share?: string;
  readonly measured?: string;
  readonly keepPromise?: string;
  readonly attempts?: string;
  readonly attemptDays?: string;
}

/** What kept promises take of the week: nothing is said where there are none. */
function sayPromises({ groups }: Capacity): string {
  return groups
    .filter(({ promised }) => promised > 0)
    .map(({ name, promised }) => ` Keeping what you promised in ${name} takes ${sayRate(promised)} a week.`)
    .join("");
}

export function registerGroup(program: Command, deps: CliDeps): void {
  const group = program.command("group").description("Groups: what they are for, how often, how much attention.");
  answerWith(
    group
      .command("list", { isDefault: true })
      .description("List the groups, the most important first, and what they ask for."),
    deps,
    ["kith group", "kith group list --json"],
    async ({ session }) => {
      const { columns } = deps.io;
      const groups = await listGroups(session);
      const { capacity } = await planWeek(session);
      const rows = groups.map((one) => [
        String(one.rank),
        one.name,
        String(one.members),
        `${one.idealDays}–${one.latestDays}`,
        `${Math.round(one.share * 100)} %`,
        [
          ...(one.measured === 1 ? [] : ["not measured"]),
          ...(one.binding === 1 ? ["promised"] : []),
          ...sayLimits(one),
        ].join(", "),
      ]);
      const [head = "", ...lines] = formatTable(["", "Group", "In it", "Days", "Share", ""], rows, columns).split("\n");
      const table = lines.flatMap((line, at) => {
        const { purpose = "" } = groups[at] ?? {};
        return purpose === "" ? [line] : [line, wrapText(purpose, columns, 3)];
      });
      return {
        document: {
          groups: groups.map(({ id, measured, binding, ...rest }) => ({
            ...{ id: showId("group", id), ...rest },
            ...{ measured: measured === 1, binding: binding === 1 },
          })),
          capacity: capacityDocument(capacity),
        },
        words: `${[head, ...table].join("\n")}\n\n${wrapText(`${sayCapacity(capacity)}${sayPromises(capacity)}${sayShares(groups)}`, columns)}`,
      };
    },
  );
  answerWith<EditOptions>(
    addEditOptions(group.command("add").argument("<name>", "its name").description("Add a group.")),
    deps,
    ['kith group add "Founders" --purpose "people who build" --ideal 30 --latest 90 --rank 2'],
    async ({ session }, [name = ""], options) => {
      const id = await addGroup(session, name, readEdit(options));
      return {
        document: { id: showId("group", id), name },
        words: `Added ${name}.${sayShares(await listGroups(session))}`,
      };
    },
  );
  answerWith<EditOptions>(
    addEditOptions(
      group
        .command("edit")
        .argument("<group>", "which")
        .description("Change a group.")
        .option("--name <name>", "a new name"),
    ),
    deps,
    [
      "kith group edit friends --ideal 45 --latest 120",
      "kith group edit friends --measured yes",
      "kith group edit current-clients --keep-promise yes",
      "kith group edit potential-clients --attempts 2 --attempt-days 60",
    ],
    async ({ session }, [text = ""], options) => {
      const found = await findGroup(session, text);
      await editGroup(session, found, readEdit(options));
      return {
        document: { id: showId("group", found.id) },
        words: `Changed ${found.name}.${sayShares(await listGroups(session))}`,
      };
    },
  );
  answerWith(
    group.command("remove").argument("<group>", "which").description("Remove a group; its contacts stay."),
    deps,
    ["kith group remove founders"],
    async ({ session }, [text = ""]) => {
      const found = await findGroup(session, text);
      await removeGroup(session, found);
      return { document: { id: showId("group", found.id) }, words: `Removed ${found.name}. Its contacts stay.` };
    },
  );
  answerWith<{ only?: boolean; leave?: boolean }>(
    group
      .command("put")
      .argument("<group>", "which")
      .argument("<names...>", "who; several in quotation marks each")
      .description("Put contacts into a group.")
      .option("--only", "and out of their other groups")
      .option("--leave", "take them out of it instead"),
    deps,
    ['kith group put friends "Ana Ferreira" "Ben Okafor"', 'kith group put friends "Ana Ferreira" --leave'],
    async ({ session }, [text = "", ...names], options) => {
      const found = await findGroup(session, text);
      const contacts = [];
      for (const name of names) contacts.push(await findContact(session, name));
      if (options.leave === true) await leaveGroup(session, found, contacts);
      else await joinGroup(session, found, contacts, options.only === true);
      const who = contacts.map(({ name }) => name).join(", ");
      return {
        document: {
          group: found.name,
          contacts: contacts.map(({ contact, name }) => ({ id: showId("contact", contact), name })),
        },
        words: options.leave === true ? `No longer in ${found.name}: ${who}.` : `In ${found.name}: ${who}.`,
      };
    },
  );
}

function sayLimits({ attemptLimit, attemptDays }: Group): readonly string[] {
  return [
    ...(attemptLimit === null ? [] : [countOf(attemptLimit, "attempt")]),
    ...(attemptDays === null ? [] : [`over ${countOf(attemptDays, "day")}`]),
  ];
}

function sayShares(groups: readonly { readonly share: number }[]): string {
  const percent = Math.round(groups.reduce((sum, { share }) => sum + share, 0) * 100);
  return percent > 100 ? ` The shares add up to ${percent} %, which is more than there is.` : "";
}

function addEditOptions(command: Command): Command {
  return command
    .option("--purpose <words>", "how it improves your life or work")
    .option("--rank <n>", "1 is the most important")
    .option("--ideal <days>", "days between contacts, ideally")
    .option("--latest <days>", "days between contacts, at the latest")
    .option("--share <percent>", "of your attention")
    .option("--measured <yes|no>", "no: dates and proposals, but no numbers on anybody")
    .option("--keep-promise <yes|no>", "yes: its latest day binds, as far as half of your week goes")
    .option("--attempts <n>", "attempts without an answer before letting go is proposed; none: as the settings say")
    .option("--attempt-days <days>", "days that those attempts must span; none: as the settings say");
}

function readEdit({
  name,
  purpose,
  rank,
  ideal,
  latest,
  share,
  measured,
  keepPromise,
  ...limits
}: EditOptions): GroupEdit {
  checkAnswer("measured", measured);
  checkAnswer("keep-promise", keepPromise);
  return {
    ...(name === undefined ? {} : { name }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(rank === undefined ? {} : { rank: readCount(rank, "a rank") }),
    ...(ideal === undefined ? {} : { idealDays: readCount(ideal, "days") }),
    ...(latest === undefined ? {} : { latestDays: readCount(latest, "days") }),
    ...(share === undefined ? {} : { share: readCount(share, "percent") / 100 }),
    ...(measured === undefined ? {} : { measured: measured === "yes" ? 1 : 0 }),
    ...(keepPromise === undefined ? {} : { binding: keepPromise === "yes" ? 1 : 0 }),
    ...(limits.attempts === undefined ? {} : { attemptLimit: readLimit(limits.attempts, "attempts") }),
    ...(limits.attemptDays === undefined ? {} : { attemptDays: readLimit(limits.attemptDays, "days") }),
  };
}

function readLimit(text: string, what: string): number | null {
  return text === "none" ? null : readCount(text, what);
}

function checkAnswer(option: string, answer: string | undefined): void {
  if (answer !== undefined && answer !== "yes" && answer !== "no") {
    throw new Failure("bad-usage", `Say --${option} yes or --${option} no`);
  }
}
