/** Introductions, in words and for scripts. */
import type { ShownIntroduction } from "../../app/keep-introductions.ts";
import type { Day } from "../../core/day.ts";
import type { IntroducedSide } from "../../core/help/introduction.ts";
import { showId } from "../../core/id.ts";
import { endSentence, sayDay, sayList } from "../../core/plan/words.ts";
import { wrapText } from "./wrap-text.ts";

/** How one stands, and what comes next; with the message to edit where `withText`. */
export function sayIntroduction(shown: ShownIntroduction, today: Day, columns: number, withText: boolean): string {
  const { introduction, first, second, setAside, text } = shown;
  const id = showId("help", introduction.entry.id);
  const waits = setAside.length > 0 && introduction.entry.state === "open" && introduction.madeOn === null;
  const standing = waits ? `It waits: ${sayList(setAside)} may not be brought up now.` : sayStep(shown, today);
  const lines = [
    wrapText(`${id}  ${first.name} and ${second.name}: ${introduction.entry.text}`, columns, 0, 2),
    wrapText(standing, columns, 2, 4),
  ];
  if (withText && text !== null) {
    lines.push("", wrapText(`To ${sayList(text.to)}, for you to change and to send:`, columns), "");
    lines.push(
      ...text.text
        .trimEnd()
        .split("\n")
        .map((line) => (line === "" ? "" : wrapText(line, columns, 2, 2))),
    );
  }
  return lines.join("\n");
}

function sayStep({ introduction, first, second, step }: ShownIntroduction, today: Day): string {
  const { entry, madeOn } = introduction;
  const id = showId("help", entry.id);
  const on = (day: Day | null): string => (day === null ? "" : ` on ${sayDay(day, today)}`);
  const closing = endSentence(
    entry.outcome === null ? `Closed${on(entry.closedOn)}` : `What came of it: ${entry.outcome}`,
  );
  switch (step) {
    case "ask-first":
      return `Ask ${first.name} first. Then: kith introduce asked ${id} ${quote(first.name)}`;
    case "wait-first":
      return `Asked ${first.name}${on(introduction.first.askedOn)}. Then: kith introduce agreed ${id} ${quote(first.name)}, or declined.`;
    case "ask-second":
      return `${first.name} agreed${on(introduction.first.answeredOn)}; ask ${second.name}. Then: kith introduce asked ${id} ${quote(second.name)}`;
    case "wait-second":
      return `${first.name} agreed; asked ${second.name}${on(introduction.second.askedOn)}. Then: kith introduce agreed ${id} ${quote(second.name)}, or declined.`;
    case "introduce":
      return `Both agreed; introduce them. Then: kith introduce made ${id}`;
    case "follow-up":
      return `Introduced${on(madeOn)}. What came of it: kith introduce outcome ${id} WORDS`;
    case "done":
      return `Introduced${on(madeOn)}. ${closing}`;
    case "declined": {
      const who = introduction.first.answer === "declined" ? first.name : second.name;
      const asked =
        introduction.first.answer === "agreed" ? ` ${first.name} may like to hear that it will not be.` : "";
      return `${who} would rather not${entry.closedOn === null ? "" : `; closed${on(entry.closedOn)}`}.${asked}`;
    }
    case "dropped":
      return closing;
  }
}

function quote(name: string): string {
  return name.includes(" ") ? `"${name}"` : name;
}

export function introductionDocument({ introduction, first, second, step, setAside, text }: ShownIntroduction): object {
  const { entry, madeOn } = introduction;
  return {
    id: showId("help", entry.id),
    why: entry.text,
    on: entry.on,
    first: sideDocument(first.name, introduction.first),
    second: sideDocument(second.name, introduction.second),
    step,
    state: entry.state,
    madeOn,
    closedOn: entry.closedOn,
    outcome: entry.outcome,
    setAside,
    text,
  };
}

function sideDocument(name: string, { contact, askedOn, answer, answeredOn }: IntroducedSide): object {
  return { contact: { id: showId("contact", contact), name }, askedOn, answer, answeredOn };
}
