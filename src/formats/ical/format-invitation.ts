/** An invitation as other calendars read it (RFC 5545). */
import ICAL from "ical.js";
import type { Instant } from "../../core/day.ts";

export interface Invitation {
  readonly uid: string;
  readonly title: string;
  readonly at: Instant;
  readonly minutes: number;
  readonly description: string;
  readonly location: string | null;
  /** When it was written. */
  readonly stampedAt: Instant;
  readonly organiser: { readonly email: string; readonly name: string | null } | null;
  readonly attendee: { readonly email: string; readonly name: string } | null;
}

const MINUTE_MS = 60_000;

/** Writes one entry that asks for an answer; lines end and fold as the format wants it. Instants are in UTC: every calendar shows its own clock. */
export function formatInvitation(invitation: Invitation): string {
  const { uid, title, at, minutes, description, location, stampedAt, organiser, attendee } = invitation;
  const calendar = new ICAL.Component(["vcalendar", [], []]);
  calendar.addPropertyWithValue("prodid", "-//Kith//EN");
  calendar.addPropertyWithValue("version", "2.0");
  // Only what names both sides asks for an answer.
  calendar.addPropertyWithValue("method", organiser === null || attendee === null ? "PUBLISH" : "REQUEST");
  const entry = new ICAL.Component("vevent");
  entry.addPropertyWithValue("uid", uid);
  entry.addPropertyWithValue("dtstamp", timeOf(stampedAt));
  entry.addPropertyWithValue("dtstart", timeOf(at));
  entry.addPropertyWithValue("dtend", timeOf(at + minutes * MINUTE_MS));
  entry.addPropertyWithValue("summary", title);
  if (description !== "") entry.addPropertyWithValue("description", description);
  if (location !== null) entry.addPropertyWithValue("location", location);
  entry.addPropertyWithValue("status", "TENTATIVE");
  if (organiser !== null) {
    const property = entry.addPropertyWithValue("organizer", `mailto:${organiser.email}`);
    if (organiser.name !== null) property.setParameter("cn", organiser.name);
  }
  if (attendee !== null) {
    const property = entry.addPropertyWithValue("attendee", `mailto:${attendee.email}`);
    property.setParameter("cn", attendee.name);
    property.setParameter("partstat", "NEEDS-ACTION");
    property.setParameter("rsvp", "TRUE");
  }
  calendar.addSubcomponent(entry);
  return `${calendar.toString()}\r\n`;
}

function timeOf(at: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(at), true);
}
