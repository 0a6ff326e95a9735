/** Who the owner is in chats that know people by names or ids: found before the import, and marked in each source. */
import type { Reading, SourceKind } from "../../core/reading.ts";
import { identityKind } from "../../core/interaction/party.ts";
import {
  type ChatCounts,
  type ChatOwner,
  NAMED_CHATS,
  claimChatOwner,
  countChat,
  createChatCounts,
  findChatOwner,
} from "../../core/person/owner-in-chats.ts";
import { releaseOwnCard } from "../release-own-card.ts";
import type { OwnerFinding } from "./owner-finding.ts";
import type { ImportRun, SourceRun } from "./import-run.ts";
import { giveToOwner, takeReleased } from "./take-released.ts";

export interface ChatEvidence {
  add(kind: SourceKind, reading: Extract<Reading, { kind: "message" | "owner" }>): void;
  owners(names: readonly string[]): Map<SourceKind, readonly ChatOwner[]>;
}

/** All files of a kind are one account's: they are counted together. */
export function openChatEvidence(): ChatEvidence {
  const countsByKind = new Map<SourceKind, ChatCounts>();
  return {
    add(kind, reading) {
      if (!NAMED_CHATS.includes(kind)) return;
      const counts = countsByKind.get(kind) ?? createChatCounts();
      countsByKind.set(kind, counts);
      if (reading.kind === "message") countChat(counts, reading.message);
      else for (const party of reading.parties) claimChatOwner(counts, party);
    },
    owners(names) {
      const asked = [...countsByKind].filter(
        ([, { membersByThread, claims }]) => membersByThread.size + claims.size > 0,
      );
      return new Map(asked.map(([kind, counts]) => [kind, findChatOwner(counts, names)]));
    },
  };
}

/** Marks the owner among the members of a source's chats; names count only inside it, so it must be known by now. */
export async function takeChatOwner(run: ImportRun, source: SourceRun, findings: OwnerFinding): Promise<void> {
  const { id, kind } = source.row;
  if (!NAMED_CHATS.includes(kind)) return;
  for (const { party, why } of findings.inChats.get(kind) ?? []) {
    const identity = await run.identities.take(...identityKind(party, id), party.name);
    if (identity.status === "owner") continue;
    const released =
      identity.stored === undefined ? undefined : await releaseOwnCard(run.session, identity.stored, findings.names);
    giveToOwner(identity);
    if (released !== undefined) await takeReleased(run, released);
    run.tally.ownerFound({ address: party.kind === "name" ? `${kind}:${party.value}` : party.value, why });
  }
  const service = SERVICES[kind];
  for (const { kind: how, value, status } of run.identities.all()) {
    const isHere = how === "name" ? value.startsWith(`${id}:`) : service !== undefined && value.startsWith(service);
    if (status === "owner" && isHere) run.knownChats.add(id);
  }
  const example = service === undefined ? `${kind}:NAME` : `${service}NUMBER`;
  if (!run.knownChats.has(id) && findings.inChats.get(kind)?.length === 0) {
    run.tally.notice(
      `Which of the people in "${source.row.name}" is you could not be told everywhere. Say it with \`kith owner add ${example}\`.`,
    );
  }
}

/** What ids of a service begin with. */
const SERVICES: Readonly<Partial<Record<SourceKind, string>>> = {
  telegram: "telegram-id:",
  "x-messages": "twitter-id:",
};
