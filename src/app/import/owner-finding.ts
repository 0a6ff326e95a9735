/** What the evidence pass of an import found out about the owner. */
import type { ChatOwner } from "../../core/person/owner-in-chats.ts";
import type { SourceKind } from "../../core/reading.ts";
import type { OpenedSource } from "./opened-source.ts";

export interface OwnerFinding {
  /** Main address first. */
  readonly addresses: readonly string[];
  readonly names: readonly string[];
  /** The address of the owner's that stands in most messages of each mailbox; none where none does. */
  readonly mailboxes: ReadonlyMap<OpenedSource, string>;
  /** Who the owner is in sources that know people by names or ids. */
  readonly inChats: ReadonlyMap<SourceKind, readonly ChatOwner[]>;
}
