/** Before anything is decided: which addresses are the owner's, by what they say and by evidence. */
import { quoteText } from "../../core/cut-text.ts";
import { Failure } from "../../core/failure.ts";
import { trimCrowd } from "../../core/interaction/trim-crowd.ts";
import { normaliseEmail } from "../../core/person/identity.ts";
import { countMessage, createOwnerCounter } from "../../core/person/owner-counter.ts";
import { findOwner } from "../../core/person/owner-evidence.ts";
import { NAMED_CHATS } from "../../core/person/owner-in-chats.ts";
import { countProfiles, createProfileCounts, findOwnerProfile } from "../../core/person/owner-profile.ts";
import type { MessageRecord, SourceKind } from "../../core/reading.ts";
import { releaseOwnCard } from "../release-own-card.ts";
import type { ImportRun } from "./import-run.ts";
import type { OpenedSource } from "./opened-source.ts";
import type { OwnerFinding } from "./owner-finding.ts";
import { openChatEvidence } from "./take-chat-owner.ts";
import { giveToOwner, takeReleased } from "./take-released.ts";

/** Sources that are read for evidence before they are read for good. */
export const SHOWS_OWNER: readonly SourceKind[] = [
  "mail",
  "linkedin-messages",
  "linkedin-profile",
  "calendar",
  "monica",
  "nametag",
  ...NAMED_CHATS,
];

const FREE_EVERY = 1000;

/**
 * Reads the sources once for evidence, marks what it finds as the owner's, and tells of it. A refresh
 * does not look again: its sources have shown it at their first reading.
 */
export async function findOwnerAddresses(
  run: ImportRun,
  opened: readonly OpenedSource[],
  given: readonly string[],
  contextOf: (source: OpenedSource) => Parameters<OpenedSource["read"]>[0],
  isRefresh: boolean,
  freeMemory: (() => void) | undefined,
): Promise<OwnerFinding> {
  const said = given.map(readAddress);
  const known = await knownOwner(run);
  const confirmed = [...new Set([...known.addresses, ...said])];
  if (isRefresh) return { addresses: confirmed, names: known.names, mailboxes: new Map(), inChats: new Map() };

  const counter = createOwnerCounter();
  const profiles = createProfileCounts();
  const names = new Set(known.names);
  const claimed: { readonly address: string; readonly why: string }[] = [];
  const counts = new Map<OpenedSource, Map<string, number>>();
  const chats = openChatEvidence();
  let read = 0;
  for (const source of opened) {
    if (!SHOWS_OWNER.includes(source.kind)) continue;
    for await (const reading of source.read(contextOf(source))) {
      if (++read % FREE_EVERY === 0) freeMemory?.();
      if (reading.kind === "message") {
        const { deliveredTo } = reading.message;
        countMessage(
          counter,
          trimCrowd(reading.message, ({ value }) => deliveredTo.includes(value)),
        );
        countProfiles(profiles, reading.message);
        chats.add(source.kind, reading);
        if (source.kind === "mail") countParticipants(counts, source, reading.message);
      } else if (reading.kind === "owner") {
        if (reading.name !== undefined) names.add(reading.name);
        chats.add(source.kind, reading);
        for (const party of reading.parties) {
          if (party.kind !== "email") continue;
          if (source.kind === "calendar") {
            claimed.push({ address: party.value, why: "the calendar bears this address as its name" });
          } else if (source.kind !== "linkedin-profile") {
            claimed.push({ address: party.value, why: `your account in ${source.name} has it` });
          } else if (!confirmed.includes(party.value)) {
            confirmed.push(party.value);
            run.tally.ownerFound({ address: party.value, why: "your LinkedIn account has it, confirmed" });
          }
        }
      }
    }
  }
  const finding = findOwner(counter, { addresses: confirmed, names: [...names] });
  const found = finding.kind === "found" ? finding.addresses : [];
  for (const { address, text } of found) {
    if (confirmed.includes(address)) continue;
    run.tally.ownerFound({ address, why: text });
  }
  const addresses = [
    ...confirmed,
    ...found.map(({ address }) => address).filter((address) => !confirmed.includes(address)),
  ];
  if (addresses.length === 0) {
    for (const { address, why } of claimed.slice(0, 1)) {
      run.tally.ownerFound({ address, why });
      addresses.push(address);
    }
  }
  if (finding.kind === "found" && finding.name !== null) names.add(finding.name);
  const profile = findOwnerProfile(profiles, [...names]);
  const fresh = addresses.filter((address) => !known.addresses.includes(address));
  for (const address of fresh) addresses.push(...(await markOwner(run, "email", address, [...names])));
  if (profile !== undefined) addresses.push(...(await markOwner(run, "profile", profile, [...names])));
  noteMissing(run, opened, addresses, finding.perhaps);
  return {
    addresses,
    names: [...names],
    mailboxes: pickMailboxes(counts, addresses),
    inChats: chats.owners([...names]),
  };
}

/** What a mailbox is known by, wherever it lies: the owner's main address in it. */
export async function mailboxOf(
  run: ImportRun,
  opened: OpenedSource,
  finding: OwnerFinding,
): Promise<string | undefined> {
  if (opened.kind !== "mail") return undefined;
  const { store, owner } = run.session;
  const known = await store.scan(owner, "source", { index: "byKey", equals: ["mail"] });
  const here = known.find(({ locations }) => (JSON.parse(locations) as string[]).includes(opened.location));
  return here?.key ?? finding.mailboxes.get(opened);
}

type Counts = Map<OpenedSource, Map<string, number>>;

function countParticipants(counts: Counts, source: OpenedSource, message: MessageRecord): void {
  const own = counts.get(source) ?? new Map<string, number>();
  counts.set(source, own);
  for (const { value } of message.participants) own.set(value, (own.get(value) ?? 0) + 1);
  for (const address of message.deliveredTo) own.set(address, (own.get(address) ?? 0) + 1);
}

function pickMailboxes(counts: Counts, addresses: readonly string[]): Map<OpenedSource, string> {
  const mailboxes = new Map<OpenedSource, string>();
  for (const [source, own] of counts) {
    const present = addresses.filter((address) => own.has(address));
    const [best] = present.toSorted((a, b) => (own.get(b) ?? 0) - (own.get(a) ?? 0) || (a < b ? -1 : 1));
    if (best !== undefined) mailboxes.set(source, best);
  }
  return mailboxes;
}

/** Brings what is known as the owner's into the book, too, where each record asks for it. */
async function knownOwner(run: ImportRun): Promise<Pick<OwnerFinding, "addresses" | "names">> {
  const { store, owner } = run.session;
  const identities = await store.scan(owner, "identity", { index: "byStatus", equals: ["owner"] });
  for (const { kind, value } of identities) await run.identities.find(kind, value);
  return {
    addresses: identities.filter(({ kind }) => kind === "email").map(({ value }) => value),
    names: identities.flatMap(({ name }) => name ?? []),
  };
}

/** Gives the further addresses that became the owner's with it. */
async function markOwner(
  run: ImportRun,
  kind: "email" | "profile",
  value: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const identity = await run.identities.take(kind, value);
  const { stored, status } = identity;
  if (status === "owner") return [];
  const released = stored === undefined ? undefined : await releaseOwnCard(run.session, stored, names);
  giveToOwner(identity);
  return released === undefined ? [] : takeReleased(run, released);
}

function readAddress(text: string): string {
  const address = normaliseEmail(text);
  if (address === null) {
    throw new Failure("bad-usage", `${quoteText(text)} is not an email address`, {
      hint: "Give one of your own addresses, such as ana@norte.example.",
    });
  }
  return address;
}

function noteMissing(
  run: ImportRun,
  opened: readonly OpenedSource[],
  addresses: readonly string[],
  perhaps: readonly { readonly address: string; readonly text: string }[],
): void {
  if (addresses.length === 0 && opened.some(({ kind }) => kind === "mail")) {
    run.tally.notice(
      "No address could be recognised as yours, so no mail was taken. Give one with --owner, or with `kith owner add`.",
    );
  }
  for (const { address, text } of perhaps) {
    run.tally.notice(`${address} may be yours (${text}). If it is: kith owner add ${address}`);
  }
}
