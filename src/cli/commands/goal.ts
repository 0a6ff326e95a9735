import type { Command } from "commander";
import { type FoundContact, findContact } from "../../app/find-contact.ts";
import { findGroup } from "../../app/edit-groups.ts";
import { type Server, type ShownGoal, addGoal, answerGoal, listGoals } from "../../app/keep-goals.ts";
import { closeEntry, findEntry } from "../../app/keep-ledger.ts";
import type { Day } from "../../core/day.ts";
import { Failure } from "../../core/failure.ts";
import { sayStanding } from "../../core/help/ledger.ts";
import { showId } from "../../core/id.ts";
import { sayList } from "../../core/plan/words.ts";
import { answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { sayEntry } from "../output/say-ledger.ts";
import { wrapText } from "../output/wrap-text.ts";
import { readDay } from "../read-arguments.ts";

const ANSWERS = [
  {
    verb: "with",
    answer: "confirmed",
    description: "Name somebody for a goal: they are raised before whose words fit.",
  },
  { verb: "skip", answer: "dismissed", description: "Not this one, for this goal: it never raises them again." },
] as const;

const ENDINGS = [
  { verb: "reached", state: "done", description: "A goal is reached." },
  { verb: "end", state: "dropped", description: "A goal is given up, and that is all right." },
] as const;

export function registerGoal(program: Command, deps: CliDeps): void {
  const goal = program
    .command("goal")
    .description(
      "What you work towards for a while: it raises a few people in the plan until its day, and never fills a week.",
    );
  answerWith<{ by?: string; with: readonly string[]; group?: string; all?: boolean }>(
    goal
      .command("keep", { isDefault: true })
      .argument("[words...]", "your goal; without any, those that run are listed")
      .description("Write a goal down, and see who may serve it.")
      .option("--by <day>", "its last day; else a quarter from today")
      .option(
        "--with <name>",
        "somebody for it; may be given again",
        (name: string, names: readonly string[]) => [...names, name],
        [],
      )
      .option("--group <group>", "a group whose members serve it")
      .option("--all", "list what has ended too"),
    deps,
    [
      'kith goal "a co-founder in Berlin" --by 2027-06-30',
      'kith goal "port work" --with Ana --with Ben',
      'kith goal "two orders by spring" --group "Potential clients"',
      "kith goal",
    ],
    async ({ session }, words, { by, with: names, group: groupName, all = false }) => {
      const text = words.join(" ");
      if (text.trim() === "" && (by !== undefined || names.length > 0 || groupName !== undefined))
        throw new Failure("bad-usage", "A goal needs words", {
          hint: "`kith goal with h_12 Ana` names somebody for one.",
        });
      const whom: FoundContact[] = [];
      for (const name of names) whom.push(await findContact(session, name));
      const until = by === undefined ? null : readDay(by, session.today);
      const group = groupName === undefined ? null : (await findGroup(session, groupName)).id;
      const added = text.trim() === "" ? null : await addGoal(session, { text, until, group });
      for (const who of added === null ? [] : whom)
        await answerGoal(session, showId("help", added?.id ?? 0), who, "confirmed");
      const goals = await listGoals(session, all);
      const shown = added === null ? goals : goals.filter(({ entry }) => entry.id === added.id);
      return {
        document: { goals: shown.map(goalDocument) },
        words:
          shown.length === 0
            ? "No goal runs. `kith goal WORDS --by DAY` writes one down."
            : shown.map((one) => sayGoal(one, session.today, deps.io.columns)).join("\n\n"),
      };
    },
  );
  for (const { verb, answer, description } of ANSWERS) {
    answerWith(
      goal
        .command(verb)
        .argument("<entry>", "its number, such as h_12")
        .argument("<name...>", "whom")
        .description(description),
      deps,
      [`kith goal ${verb} h_12 Ana`],
      async ({ session }, [text = "", ...name]) => {
        const who = await findContact(session, name.join(" "));
        const entry = await answerGoal(session, text, who, answer);
        return {
          document: {
            id: showId("help", entry.id),
            contact: { id: showId("contact", who.contact), name: who.name },
            answer,
          },
          words: `${answer === "confirmed" ? "For" : "Not for"} "${entry.text}": ${who.name}.`,
        };
      },
    );
  }
  for (const { verb, state, description } of ENDINGS) {
    answerWith(
      goal
        .command(verb)
        .argument("<entry>", "its number, such as h_12")
        .argument("[words...]", "what came of it")
        .description(description),
      deps,
      [`kith goal ${verb} h_12${state === "done" ? " she joins in May" : ""}`],
      async ({ session }, [text = "", ...words]) => {
        const named = await findEntry(session, text);
        if (named.entry.kind !== "goal")
          throw new Failure("bad-usage", `${showId("help", named.entry.id)} is no goal`, {
            hint: "`kith goal` lists yours.",
          });
        const entry = await closeEntry(session, named, state, words.join(" "));
        return {
          document: { goals: [goalDocument({ entry, group: null, named: [], raised: [], fitting: [] })] },
          words: sayEntry({ ...named, entry }, session.today),
        };
      },
    );
  }
}

function sayGoal({ entry, group, named, raised, fitting }: ShownGoal, today: Day, columns: number): string {
  const lines = [wrapText(`${showId("help", entry.id)}  ${entry.text} (${sayStanding(entry, today)})`, columns, 0, 2)];
  const say = (text: string): void => void lines.push(wrapText(text, columns, 2, 4));
  const names = (servers: readonly Server[]): string => sayList(servers.map(({ name }) => name));
  if (group !== null) say(`For it: everybody in ${group.name} (${group.members}).`);
  if (named.length > 0) say(`For it: ${names(named)}.`);
  if (raised.length > 0) say(`Raised this week, where there is room: ${names(raised)}.`);
  if (fitting.length > 0) lines.push("  Whose words fit:");
  for (const { name, why } of fitting) lines.push(wrapText(`${name}: ${why}`, columns, 4, 6));
  if (group === null && named.length + fitting.length === 0)
    say("Nothing that you have on anybody fits; `kith goal with` names people.");
  return lines.join("\n");
}

function goalDocument({ entry, group, named, raised, fitting }: ShownGoal): object {
  const { text, on, dueOn, state, closedOn, outcome } = entry;
  const documents = (servers: readonly Server[]): object[] =>
    servers.map(({ contact, name, why }) => ({ contact: { id: showId("contact", contact), name }, why }));
  return {
    ...{ id: showId("help", entry.id), text, on, until: dueOn, state, closedOn, outcome },
    group: group === null ? null : { id: showId("group", group.id), name: group.name, members: group.members },
    ...{ named: documents(named), raised: documents(raised), fitting: documents(fitting) },
  };
}
