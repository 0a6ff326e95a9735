import type { Command } from "commander";
import { viewEverybody } from "../../app/list-contacts.ts";
import { changeSetting, readSettings } from "../../app/settings.ts";
import { Failure } from "../../core/failure.ts";
import { type Day, dayFromNumber, dayNumber, isDay } from "../../core/day.ts";
import type { Contact } from "../../core/facts.ts";
import { showId } from "../../core/id.ts";
import { sayBackOff } from "../../core/plan/say-back-off.ts";
import { countOf, sayDay } from "../../core/plan/words.ts";
import type { TieHistory } from "../../core/tie/history.ts";
import { SET_ASIDE, type StateOfTie } from "../../core/tie/state.ts";
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
      const everybody = await viewEverybody(session);
      const decided = everybody
        .filter(({ person }) => rankOf(person.contact.decision) >= 0)
        .toSorted(
          (a, b) =>
            rankOf(a.person.contact.decision) - rankOf(b.person.contact.decision) ||
            a.person.contact.id - b.person.contact.id,
        );
      const asked = everybody.filter(isAskedNext);
      const { columns } = deps.io;
      const lines = decided.map(({ person, state, history }) => {
        const until = SET_ASIDE.has(state.state) ? state.reason : sayLifted(person.contact, state, session.today);
        return sayLine(person, `${until}${sayWhy(person.contact, history, session.today)}`, columns);
      });
      if (decided.length === 0) lines.push("Nobody rests.");
      if (asked.length > 0) lines.push("", "Kith proposes these no more; the next regroup asks:");
      for (const { person, backOff } of asked) lines.push(sayLine(person, sayBackOff(backOff, session.today), columns));
      return {
        document: {
          contacts: decided.map(restingDocument),
          asked: asked.map(({ person, backOff }) => ({
            id: showId("contact", person.contact.id),
            name: person.profile.name,
            proposal: backOff.kind === "propose-rest" ? "rest" : "let-go",
            reason: sayBackOff(backOff, session.today),
          })),
        },
        words: lines.join("\n"),
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

/** Kith proposes nothing to them any more, and nothing is decided. */
function isAskedNext({ state, backOff, person }: TieView): boolean {
  if (person.contact.kind !== "person" || SET_ASIDE.has(state.state)) return false;
  return backOff.kind === "propose-letting-go" || backOff.kind === "propose-rest";
}

function sayLifted({ decision }: Contact, { liftedOn }: StateOfTie, today: Day): string {
  const before = decision === "resting" ? "You let this tie rest" : "You let this tie go";
  return liftedOn === null ? `${before}; the time is over.` : `${before}; they wrote on ${sayDay(liftedOn, today)}.`;
}

/** What had been tried by the day of the decision; empty where nothing was. */
function sayWhy({ decidedOn, decision }: Contact, { attempts }: TieHistory, today: Day): string {
  if (decidedOn === null || decision === "never") return "";
  const by = dayNumber(decidedOn);
  const before = attempts.filter(({ day, cancelledOn }) => day <= by && cancelledOn === null);
  const answered = before.findLastIndex(({ answeredOn }) => answeredOn !== null && answeredOn <= by);
  const open = before.slice(answered + 1);
  const last = open.at(-1);
  if (last === undefined) return "";
  const count = new Set(open.map(({ day }) => day)).size;
  return ` ${countOf(count, "attempt")} of yours ${count === 1 ? "was" : "were"} open then, the last of ${sayDay(dayFromNumber(last.day), today)}.`;
}

function sayLine({ profile, contact }: TieView["person"], text: string, columns: number): string {
  return wrapText(`${profile.name} (${showId("contact", contact.id)}): ${text}`, columns, 0, 2);
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
