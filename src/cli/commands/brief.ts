import type { Command } from "commander";
import { type ContactBrief, briefContact, briefDay } from "../../app/brief-contact.ts";
import { findContact } from "../../app/find-contact.ts";
import { given } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import { answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { sayBrief } from "../output/say-brief.ts";
import { entryDocument } from "../output/say-ledger.ts";

export function registerBrief(program: Command, deps: CliDeps): void {
  answerWith(
    program
      .command("brief")
      .argument("[name...]", "whom you meet; `today`, or nothing: everybody your calendar expects today")
      .description("Before a meeting, one screen: last topics, promises both ways, needs, what changed."),
    deps,
    ["kith brief Ana", "kith brief today", "kith brief Ana --json"],
    async ({ session }, words) => {
      const text = words.join(" ");
      const isToday = text === "" || text === "today";
      const briefs = isToday
        ? await briefDay(session, session.today)
        : [given(await briefContact(session, (await findContact(session, text)).contact), "a found contact is there")];
      return {
        document: { briefs: briefs.map(briefDocument) },
        words:
          briefs.length === 0
            ? "Your calendars expect nobody today."
            : briefs.map((brief) => sayBrief(brief, session, deps.io.columns)).join("\n"),
      };
    },
  );
}

function briefDocument({ contact, profile, nextAt, topics, open, deeds, changes, avoid, notes }: ContactBrief): object {
  return {
    contact: { id: showId("contact", contact), name: profile.name },
    title: profile.title,
    organisation: profile.organisation,
    nextAt: nextAt === null ? null : new Date(nextAt).toISOString(),
    topics,
    open: open.map((entry) => entryDocument({ entry, name: profile.name })),
    deeds,
    changes,
    notes: [...avoid, ...notes].map(({ day, text }) => ({ day, text })),
  };
}
