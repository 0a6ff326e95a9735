/** The table of media: what each needs, takes and renews; and of somebody, which are at hand. */
import { quoteText } from "../core/cut-text.ts";
import type { ContactId } from "../core/id.ts";
import { MEDIA, type Medium, type MediumRow, isMedium, mediaTable } from "../core/medium.ts";
import { type AtHand, actionFor } from "../core/plan/at-hand.ts";
import { Failure, given } from "../core/failure.ts";
import { contextOf } from "../core/plan/plan-week.ts";
import { viewTie } from "../core/plan/view-tie.ts";
import { withMinutes } from "../core/settings.ts";
import { readPlanBasis } from "./plan-week.ts";
import { readPerson } from "./read-people.ts";
import type { Session } from "./session.ts";
import { changeSetting, readSettings } from "./settings.ts";

export async function readMedia(session: Session): Promise<MediumRow[]> {
  const { mediaMinutes, callHours } = await readSettings(session);
  return mediaTable(mediaMinutes, callHours);
}

/** By medium what opens it for a contact, in words; media that are not at hand are absent. */
export async function readAtHand(session: Session, id: ContactId): Promise<ReadonlyMap<Medium, string>> {
  const person = given(await readPerson(session, id), "a found contact is there");
  const { atHand } = viewTie(person, contextOf({ ...(await readPlanBasis(session, {})), contacts: [] }, []));
  return new Map(atHand.media.map((medium) => [medium, wayOf(medium, atHand)]));
}

function wayOf(medium: Medium, atHand: AtHand): string {
  return actionFor(medium, atHand, null).label;
}

/** Says how many minutes a touch of a medium takes; empty: what is usual. Throws bad-usage for what is no medium or no minutes. */
export async function setMinutes(session: Session, medium: string, minutes: string): Promise<MediumRow[]> {
  if (!isMedium(medium)) {
    throw new Failure("bad-usage", `There is no medium ${quoteText(medium)}`, {
      hint: `The media are: ${MEDIA.join(", ")}.`,
    });
  }
  const { mediaMinutes } = await readSettings(session);
  await changeSetting(session, "mediaMinutes", withMinutes(mediaMinutes, { medium, minutes }));
  return readMedia(session);
}
