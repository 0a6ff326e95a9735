import type { Command } from "commander";
import { viewEverybody } from "../../app/list-contacts.ts";
import { changeSetting, readSettings } from "../../app/settings.ts";
import { Failure } from "../../core/failure.ts";
import { isDay } from "../../core/day.ts";
import { showId } from "../../core/id.ts";
import { sayDay } from "../../core/plan/words.ts";
import type { TieView } from "../../core/plan/view-tie.ts";
import { answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { wrapText } from "../output/wrap-text.ts";
import { readUntil } from "../read-arguments.ts";

/** Rest first: it ends. Then what the owner decided for longer. */
const DECIDED = ["resting", "let-go", "never"] as const;

export function registerResting(program: Command, deps: CliDeps): void {
  answerWith(
    program
      .command("resting")
      .description("Who rests, whom you let go, and who is never to be brought up: since when, and until when."),
    deps,
    ["kith resting", "kith resting --json"],
    async ({ session }) => {
      const views = (await viewEverybody(session)).filter(({ person }) => rankOf(person.contact.decision) >= 0);
      const ordered = views.toSorted(
        (a, b) =>
          rankOf(a.person.contact.decision) - rankOf(b.person.contact.decision) ||
          a.person.contact.id - b.person.contact.id,
      );
      return {
        document: { contacts: ordered.map(restingDocument) },
        words:
          ordered.length === 0
            ? "Nobody rests."
            : ordered
                .map(({ person, state }) =>
                  wrapText(
                    `${person.profile.name} (${showId("contact", person.contact.id)}): ${state.reason}`,
                    deps.io.columns,
                    0,
                    2,
                  ),
                )
                .join("\n"),
      };
    },
  );
  answerWith<{ back?: boolean }>(
    program
      .command("away")
      .argument("[until]", "the day you are back, or a span such as 2w")
      .description("Say that you are away: nothing is proposed until that day, and nothing counts what was missed.")
      .option("--back", "you are back"),
    deps,
    ["kith away 2027-01-07", "kith away 2w", "kith away --back"],
    async ({ session }, [until], { back }) => {
      if (until !== undefined && back === true) {
        throw new Failure("bad-usage", "Say either until when you are away, or that you are back");
      }
      const { awayUntil } =
        back === true
          ? await changeSetting(session, "awayUntil", undefined)
          : until === undefined
            ? await readSettings(session)
            : await changeSetting(session, "awayUntil", readUntil(until, session.today));
      const isAway = awayUntil !== null && isDay(awayUntil) && awayUntil > session.today;
      return {
        document: { awayUntil },
        words: isAway
          ? `You are away until ${sayDay(awayUntil, session.today)}. Nothing is proposed until then.`
          : "You are here.",
      };
    },
  );
}

function rankOf(decision: string): number {
  return DECIDED.findIndex((one) => one === decision);
}

function restingDocument({ person, state }: TieView): object {
  const { id, decision, decidedOn, restingUntil } = person.contact;
  return {
    id: showId("contact", id),
    name: person.profile.name,
    ...{ decision, since: decidedOn, until: restingUntil, reason: state.reason, liftedOn: state.liftedOn },
  };
}
