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
  /** Minutes that one touch costs, preparation included. */
  readonly minutes: number;
}

/** The one table of media. */
export const MEDIUM_TRAITS: Readonly<Record<Medium, MediumTraits>> = {
  "in-person": { label: "in person", class: "rich", richness: 1, minutes: 75 },
  video: { label: "video call", class: "rich", richness: 0.8, minutes: 35 },
  phone: { label: "phone call", class: "rich", richness: 0.7, minutes: 20 },
  "note-card": { label: "handwritten note", class: "text", richness: 0.6, minutes: 20 },
  email: { label: "email", class: "text", richness: 0.4, minutes: 10 },
  "direct-message": { label: "message", class: "text", richness: 0.3, minutes: 5 },
  reaction: { label: "reaction", class: "light", richness: 0.1, minutes: 2 },
  other: { label: "contact elsewhere", class: "text", richness: 0.3, minutes: 5 },
};

export function isMedium(text: string): text is Medium {
  return (MEDIA as readonly string[]).includes(text);
}
