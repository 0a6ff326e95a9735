/** What is at hand to reach a contact at once: never an address known to be dead. */
import { given } from "../failure.ts";
import { MEDIUM_TRAITS, type Medium } from "../medium.ts";
import type { Profile } from "../person/profile.ts";
import type { TieStatistics } from "../tie/statistics.ts";
import type { Action } from "./plan.ts";

/** Where and by what one can act; null or false where there is no way. */
export interface AtHand {
  readonly email: string | null;
  readonly phone: string | null;
  /** An `https:` address of a profile. */
  readonly profile: string | null;
  readonly postalAddress: string | null;
  /** Media that can be used now, richest first. Meetings and video calls only with those one has met so, and can ask. */
  readonly media: readonly Medium[];
}

/** Finds what is at hand for a contact. `statistics` as of the day of the plan. */
export function findAtHand(profile: Profile, statistics: TieStatistics): AtHand {
  const dead = new Set(profile.deadEmails);
  const email = profile.emails.find((address) => !dead.has(address)) ?? null;
  const phone = profile.phones[0] ?? null;
  const link = profile.profiles.find((page) => page.startsWith("https://")) ?? null;
  const canAsk = email !== null || phone !== null;
  const usable: Readonly<Record<Medium, boolean>> = {
    "in-person": canAsk && statistics.lastInPerson !== null,
    video: canAsk && statistics.lastRich !== null && statistics.lastRich !== statistics.lastInPerson && email !== null,
    phone: phone !== null,
    "note-card": profile.postalAddress !== null,
    email: email !== null,
    "direct-message": link !== null || (phone !== null && statistics.textHabit === "direct-message"),
    reaction: link !== null,
    other: false,
  };
  const media = (Object.keys(MEDIUM_TRAITS) as Medium[]).filter((medium) => usable[medium]);
  return { email, phone, profile: link, postalAddress: profile.postalAddress, media };
}

/** Gives what opens the medium, which must be one of `atHand.media`. `subject` goes into a mail. */
export function actionFor(medium: Medium, atHand: AtHand, subject: string | null): Action {
  const { email, phone, profile, postalAddress } = atHand;
  const reachable = "a touch uses what is at hand";
  switch (medium) {
    case "phone":
      return { label: `Call ${phone}`, href: telephone(given(phone, reachable)) };
    case "email":
      return { label: `Write to ${email}`, href: mailto(given(email, reachable), subject) };
    case "note-card":
      return { label: `Write a card to ${postalAddress}`, href: null };
    case "in-person":
      return {
        label: "Propose a coffee",
        href: email === null ? telephone(given(phone, reachable)) : mailto(email, subject),
      };
    case "video":
      return { label: "Propose a video call", href: mailto(given(email, reachable), subject) };
    case "direct-message":
      return profile === null
        ? { label: `Message ${phone}`, href: null }
        : { label: "Write on their profile page", href: profile };
    case "reaction":
    case "other":
      return { label: "Look at their profile", href: profile };
  }
}

function telephone(number: string): string {
  return `tel:${number.replace(/[^+\d*#]/g, "")}`;
}

function mailto(email: string, subject: string | null): string {
  const address = encodeURIComponent(email.toWellFormed()).replaceAll("%40", "@");
  return `mailto:${address}${subject === null ? "" : `?subject=${encodeURIComponent(subject.toWellFormed())}`}`;
}
