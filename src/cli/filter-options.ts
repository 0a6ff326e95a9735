import type { Command } from "commander";
import type { ContactFilter } from "../app/list-contacts.ts";
import { quoteText } from "../core/cut-text.ts";
import { Failure } from "../core/failure.ts";
import { MEDIA, isMedium } from "../core/medium.ts";
import { TIE_STATES, type TieState } from "../core/tie/state.ts";
import { readCount } from "./read-arguments.ts";

export interface FilterOptions {
  readonly group?: string;
  readonly state?: string;
  readonly company?: string;
  readonly city?: string;
  readonly source?: string;
  readonly medium?: string;
  readonly silent?: string;
  readonly oneSided?: boolean;
  readonly starred?: boolean;
  readonly ungrouped?: boolean;
}

export function addFilterOptions(command: Command): Command {
  return command
    .option("--group <name>", "in a group, chosen or suggested")
    .option("--state <state>", TIE_STATES.join(", "))
    .option("--company <name>", "at a company now")
    .option("--city <name>", "in a city or country")
    .option("--source <name>", "known from a source")
    .option("--medium <medium>", `in touch by a medium: ${MEDIA.join(", ")}`)
    .option("--silent <days>", "no personal contact for at least so many days")
    .option("--one-sided", "next to nothing from one of the two sides")
    .option("--starred", "with a star")
    .option("--ungrouped", "in no group that you chose");
}

export function readFilter(words: readonly string[], options: FilterOptions): ContactFilter {
  const { group, state, company, city, source, medium, silent } = options;
  if (state !== undefined && !isTieState(state)) {
    throw new Failure("bad-usage", `${quoteText(state)} is not a state`, {
      hint: `The states are: ${TIE_STATES.join(", ")}.`,
    });
  }
  if (medium !== undefined && !isMedium(medium)) {
    throw new Failure("bad-usage", `${quoteText(medium)} is not a medium`, {
      hint: `The media are: ${MEDIA.join(", ")}.`,
    });
  }
  const text = words.join(" ").trim();
  return {
    ...(text === "" ? {} : { text }),
    ...(group === undefined ? {} : { group }),
    ...(state === undefined ? {} : { state }),
    ...(company === undefined ? {} : { organisation: company }),
    ...(city === undefined ? {} : { city }),
    ...(source === undefined ? {} : { source }),
    ...(medium === undefined ? {} : { medium }),
    ...(silent === undefined ? {} : { silentDays: readCount(silent, "days") }),
    ...(options.oneSided === true ? { oneSided: true } : {}),
    ...(options.starred === true ? { starred: true } : {}),
    ...(options.ungrouped === true ? { ungrouped: true } : {}),
  };
}

function isTieState(text: string): text is TieState {
  return (TIE_STATES as readonly string[]).includes(text);
}
