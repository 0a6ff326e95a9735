/** What changed of somebody between two readings of one source: their work, their page, the domain they write from (design.md §2.2). */
import { type Day, addDays, daysBetween } from "../day.ts";
import { organisationKey } from "../person/organisation.ts";
import type { JobChange, LinkChange, Profile } from "../person/profile.ts";
import { foldText } from "../search/fold.ts";
import type { Occasion } from "./occasion.ts";
import { sayDay } from "./words.ts";

/** Found later than this, a change is a fact and no occasion. */
const CHANGE_DAYS = 90;

/** Finds the changes that are occasions on `asOf`. One new job is often told thrice, by work, page and mail: the work is told. */
export function changeOccasions(profile: Profile, asOf: Day): Occasion[] {
  const job = jobChange(profile, asOf);
  if (job !== null) return [job];
  const link = linkChange(profile, asOf);
  return link === null ? [] : [link];
}

/** The latest change of company or title that was found in time. */
function jobChange(profile: Profile, asOf: Day): Occasion | null {
  if (profile.jobChanges.length === 0) return null;
  const change = profile.jobChanges
    .filter((candidate) => candidate.firstOn <= asOf && describeChange(candidate) !== null && holds(candidate, profile))
    .toSorted((a, b) => (a.firstOn < b.firstOn ? 1 : -1))[0];
  if (change === undefined || daysBetween(change.firstOn, asOf) > CHANGE_DAYS) return null;
  const { lastOn, firstOn, source } = change;
  const now = [change.to.title, change.to.organisation].filter((word) => word !== null).join(", ");
  const evidence = { lastOn, firstOn, source, now };
  return {
    // Two sources tell of one new job, each in its own time.
    key: `job-change:${organisationKey(change.to.organisation ?? "")}:${foldText(change.to.title ?? "")}`,
    kind: "job-change",
    confidence: "likely",
    on: firstOn,
    from: firstOn,
    until: addDays(firstOn, CHANGE_DAYS),
    strength: "plain",
    anyway: false,
    reason: {
      kind: "job-change",
      text: `Kith noticed: ${describeChange(change)}, between the readings of ${sayDay(lastOn, asOf)} and ${sayDay(firstOn, asOf)} (${source}).`,
      evidence,
    },
    confirmed: { kind: "job-change", text: `They are now: ${now}, as you confirmed.`, evidence },
  };
}

/** Tells whether what came is still what is believed: the owner's hand, or a better source, may say otherwise. */
function holds({ from, to }: JobChange, { organisation, title }: Profile): boolean {
  const isOrganisation = replaced(from.organisation, to.organisation, organisationKey) !== null;
  const believed = isOrganisation ? organisation : title;
  const came = isOrganisation ? to.organisation : to.title;
  const fold = isOrganisation ? organisationKey : foldText;
  return believed === null || came === null || fold(believed) === fold(came);
}

/** Says what changed of a job; null where nothing was claimed before, or is now, or only the spelling changed. */
export function describeChange({ from, to }: JobChange): string | null {
  return replaced(from.organisation, to.organisation, organisationKey) ?? replaced(from.title, to.title, foldText);
}

function replaced(from: string | null, to: string | null, fold: (text: string) => string): string | null {
  return from === null || to === null || fold(from) === fold(to) ? null : `${to} in place of ${from}`;
}

function linkChange({ linkChanges }: Profile, asOf: Day): Occasion | null {
  const change = linkChanges.find(({ firstOn }) => firstOn <= asOf);
  if (change === undefined || daysBetween(change.firstOn, asOf) > CHANGE_DAYS) return null;
  const { kind, lastOn, firstOn, source, to } = change;
  const evidence = { lastOn, firstOn, source, now: to };
  return {
    key: `${LINK_KINDS[kind]}:${to}`,
    kind: LINK_KINDS[kind],
    confidence: "guess",
    on: firstOn,
    from: firstOn,
    until: addDays(firstOn, CHANGE_DAYS),
    strength: "weak",
    anyway: false,
    reason: {
      kind: LINK_KINDS[kind],
      text: `Kith noticed: ${describeLinkChange(change)}, between the readings of ${sayDay(lastOn, asOf)} and ${sayDay(firstOn, asOf)} (${source}). They may have moved on.`,
      evidence,
    },
  };
}

const LINK_KINDS = { page: "page-change", "mail-domain": "domain-change" } as const satisfies Record<
  LinkChange["kind"],
  Occasion["kind"]
>;

/** Says what changed of a page or a mail domain. */
export function describeLinkChange({ kind, from, to }: LinkChange): string {
  return kind === "page" ? `their page is ${to} in place of ${from}` : `their address is at ${to} in place of ${from}`;
}
