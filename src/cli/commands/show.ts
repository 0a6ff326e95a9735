import type { Command } from "commander";
import { findContact } from "../../app/find-contact.ts";
import { showAll } from "../../app/show-all.ts";
import { type ShownContact, showContact } from "../../app/show-contact.ts";
import type { Day, Instant } from "../../core/day.ts";
import { given } from "../../core/failure.ts";
import { toldOutlook } from "../../core/plan/told-outlook.ts";
import { showId } from "../../core/id.ts";
import { answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { documentOfAll, sayAll } from "../output/say-all.ts";
import { sayContact } from "../output/say-contact.ts";
import { entryDocument } from "../output/say-ledger.ts";
import { readCount } from "../read-arguments.ts";

export function registerShow(program: Command, deps: CliDeps): void {
  answerWith<{ timeline: string; all?: boolean }>(
    program
      .command("show")
      .argument("<name...>", "who")
      .description("Show what is known of a contact, and where it comes from.")
      .option("--timeline <n>", "so many of the latest interactions", "10")
      .option("--all", "all that is held about them: every row of every table, and what the log tells"),
    deps,
    [
      "kith show Ana",
      "kith show c_12 --timeline 50",
      "kith show ana@norte.example --json",
      "kith show Ana --all --json",
    ],
    async ({ session }, words, { timeline, all }) => {
      const found = await findContact(session, words.join(" "));
      if (all === true) {
        const held = await showAll(session, found.contact);
        const dayAt = (at: Instant): Day => session.zone.dayAt(at);
        return { document: documentOfAll(held), words: sayAll(held, dayAt, deps.io.columns) };
      }
      const shown = given(
        await showContact(session, found.contact, readCount(timeline, "interactions")),
        "a found contact can be shown",
      );
      return { document: contactDocument(shown), words: sayContact(shown, session.today, deps.io.columns) };
    },
  );
}

function contactDocument({
  contact,
  profile,
  view,
  records,
  notes,
  help,
  touches,
  timeline,
  interactions,
  rhythm,
}: ShownContact): object {
  const { statistics, state, governing, backOff, person } = view;
  return {
    id: showId("contact", contact),
    name: profile.name,
    state: { state: state.state, reason: state.reason },
    groups: person.groups.map(({ name }) => name),
    suggestedGroup:
      governing.suggestion === null ? null : { group: governing.group?.name ?? null, text: governing.suggestion.text },
    decision: person.contact.decision,
    profile: { ...profile, contact: showId("contact", contact) },
    rhythm: {
      contactDays: statistics.contactDays,
      usualGapDays: statistics.usualGap,
      silentDays: statistics.silentDays,
      outlook28: toldOutlook(view),
      backOff: backOff.kind,
      days: rhythm,
    },
    records: records.map(({ record, source, details, positions, identities }) => ({
      id: showId("record", record.id),
      source,
      seenOn: record.seenOn,
      goneOn: record.goneOn,
      identities: identities.map(({ kind, value, status, name, deadOn }) => ({ kind, value, status, name, deadOn })),
      details: details.map(({ field, value, label, firstOn, lastOn, goneOn }) => ({
        field,
        value,
        label,
        firstOn,
        lastOn,
        goneOn,
      })),
      positions: positions.map(({ organisationName, title, department, fromOn, toOn, firstOn, lastOn, goneOn }) => ({
        ...{ organisation: organisationName, title, department, fromOn, toOn, firstOn, lastOn, goneOn },
      })),
    })),
    notes: notes.map(({ day, text }) => ({ day, text })),
    help: help.map(entryDocument),
    touches: touches.map(({ id, week, state: became, medium, answeredOn, until }) => ({
      ...{ id: showId("touch", id), week, state: became, medium, answeredOn, until },
    })),
    interactions,
    timeline: timeline.map(({ id, at, ...rest }) => ({
      id: showId("interaction", id),
      at: new Date(at).toISOString(),
      ...rest,
    })),
  };
}
