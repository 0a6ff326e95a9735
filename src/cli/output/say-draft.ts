/** An empty draft, and below a line what is known: for the owner's eyes. Kith writes no message. */
import type { ContactBrief } from "../../app/brief-contact.ts";
import type { Session } from "../../app/session.ts";
import { sayBrief } from "./say-brief.ts";
import { wrapText } from "./wrap-text.ts";

const LINE = "---------- what you know, for your eyes: take it out before you send ----------";
const COLUMNS = 78;

export function sayDraft(brief: ContactBrief, session: Pick<Session, "today" | "zone">): string {
  const { profile, view } = brief;
  const to = profile.emails[0];
  const occasions = view.occasions.map(({ reason }) => wrapText(reason.text, COLUMNS, 2, 4));
  return [
    ...(to === undefined ? [] : [`To: ${to}`]),
    "Subject: ",
    "",
    "",
    "",
    LINE,
    ...(occasions.length === 0 ? [] : ["Occasions", ...occasions]),
    sayBrief(brief, session, COLUMNS),
  ].join("\n");
}
