/** How contact is made, richest first. `other` is contact of which only the fact is known. */
export const MEDIA = [
  "in-person",
  "video",
  "phone",
  "note-card",
  "email",
  "direct-message",
  "reaction",
  "other",
] as const;
export type Medium = (typeof MEDIA)[number];

/** `rich` is voice or presence, `text` is written, `light` is a reaction. */
export type MediumClass = "rich" | "text" | "light";

export interface MediumTraits {
  /** What a person calls it. */
  readonly label: string;
  readonly class: MediumClass;
  /** How much it renews a tie, from 0 to 1: set by judgement (science.md §6: it cannot be learned from mail). */
  readonly richness: number;
  /** Minutes that one touch usually costs, preparation included; `minutesOf` says what it costs the owner. */
  readonly minutes: number;
  /** What must be at hand for it (core/plan/at-hand.ts decides), in words. */
  readonly needs: string;
  /** Whether it reaches them at once, and so only while they are awake. */
  readonly live: boolean;
}

/** Minutes of a touch where the owner has said how long they take. */
export type MediaMinutes = Readonly<Partial<Record<Medium, number>>>;

/** The one table of media. */
export const MEDIUM_TRAITS: Readonly<Record<Medium, MediumTraits>> = {
  "in-person": {
    label: "in person",
    class: "rich",
    richness: 1,
    minutes: 75,
    needs: "an earlier meeting",
    live: true,
  },
  video: {
    label: "video call",
    class: "rich",
    richness: 0.8,
    minutes: 35,
    needs: "earlier calls by video",
    live: true,
  },
  phone: { label: "phone call", class: "rich", richness: 0.7, minutes: 20, needs: "a number", live: true },
  "note-card": {
    label: "handwritten note",
    class: "text",
    richness: 0.6,
    minutes: 20,
    needs: "a postal address",
    live: false,
  },
  email: { label: "email", class: "text", richness: 0.4, minutes: 10, needs: "a mail address that works", live: false },
  "direct-message": {
    label: "message",
    class: "text",
    richness: 0.3,
    minutes: 5,
    needs: "a profile, or earlier texts",
    live: false,
  },
  reaction: { label: "reaction", class: "light", richness: 0.1, minutes: 2, needs: "a profile page", live: false },
  other: {
    label: "contact elsewhere",
    class: "text",
    richness: 0.3,
    minutes: 5,
    needs: "a way that only you know",
    live: false,
  },
};

/** One row of the table of media, as the owner's settings have it. */
export interface MediumRow extends Omit<MediumTraits, "minutes" | "live"> {
  readonly medium: Medium;
  readonly minutes: number;
  /** What is usual, where the owner said something else. */
  readonly usualMinutes: number;
  /** Between which hours on their clock it suits; null where they read it when they like. */
  readonly hours: Hours | null;
}

/** Whole hours of a day. */
export interface Hours {
  /** From 0 to 23; `until` is later, and 24 at most. */
  readonly from: number;
  readonly until: number;
}

/** The table of media that every surface shows, richest first. */
export function mediaTable(mediaMinutes: MediaMinutes, callHours: Hours): MediumRow[] {
  return MEDIA.map((medium) => {
    const { live, minutes: usualMinutes, ...traits } = MEDIUM_TRAITS[medium];
    return {
      medium,
      ...traits,
      usualMinutes,
      minutes: minutesOf(medium, mediaMinutes),
      hours: live ? callHours : null,
    };
  });
}

/** Gives the minutes that a touch costs the owner: what they said, else what is usual. */
export function minutesOf(medium: Medium, own: MediaMinutes = {}): number {
  return own[medium] ?? MEDIUM_TRAITS[medium].minutes;
}

export function isMedium(text: string): text is Medium {
  return (MEDIA as readonly string[]).includes(text);
}
