/** Feeds that the owner added, and what in them names a contact or is theirs. */
import type { Day } from "../day.ts";
import type { ContactId, Id } from "../id.ts";

/** A feed of the owner's choice. */
export interface Feed {
  readonly id: Id<"feed">;
  /** A file, or an address on the network. Unique. */
  readonly place: string;
  /** As it calls itself. */
  readonly title: string;
}

export const MENTION_KINDS = ["name", "company", "page"] as const;
/** By what a piece belongs to a contact: their name stands in it, their company's does, or it is on a page of theirs. */
export type MentionKind = (typeof MENTION_KINDS)[number];

/** One piece of a feed that names a contact, or that they published. A fact: what else the feed holds is not kept. */
export interface Mention {
  readonly id: Id<"mention">;
  readonly feed: Id<"feed">;
  readonly contact: ContactId;
  /** Of the piece: the same in every reading. */
  readonly key: string;
  readonly kind: MentionKind;
  /** As the feed dates it. */
  readonly on: Day;
  readonly title: string;
  readonly link: string | null;
  /** The words that matched, as written there; the address of their page for `page`. */
  readonly words: string;
}

/** A feed as it was read. */
export interface FeedReading {
  readonly title: string;
  /** The page that it belongs to; null where it does not say. */
  readonly site: string | null;
  readonly pieces: readonly Piece[];
  /** Pieces without a title, a day, or anything to tell them from others. */
  readonly skipped: number;
}

/** One piece of a feed. */
export interface Piece {
  readonly key: string;
  readonly title: string;
  /** Plain text; empty where there is none. */
  readonly summary: string;
  readonly link: string | null;
  readonly on: Day;
}
