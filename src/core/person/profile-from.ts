/** A contact's profile: what the records behind it say, in one row. */
import type { Day } from "../day.ts";
import type { Contact, Identity, Organisation, Position } from "../facts.ts";
import { type OrganisationId, showId } from "../id.ts";
import { jobChangesOf, pickPosition, type PositionClaim } from "./job-changes.ts";
import { linkChangesOf } from "./link-changes.ts";
import {
  claimedOn,
  giverOf,
  liveOf,
  type ProfileRecord,
  saidDetails,
  type SaidDetail,
  sortRecords,
} from "./live-details.ts";
import { type NameClaim, sortNames } from "./pick-name.ts";
import {
  connectedOnOf,
  datesOf,
  emailsOf,
  keptOf,
  numberSeenOn,
  pagesOf,
  phonesOf,
  pickAddress,
  pickDate,
  profilesOf,
} from "./profile-values.ts";
import type { Profile } from "./profile.ts";

export interface ProfileInput {
  readonly contact: Contact;
  /** The records that speak of the contact, with all their facts, those gone included. */
  readonly records: readonly ProfileRecord[];
  /** The identities that hang off those records. */
  readonly identities: readonly Identity[];
  /** How many notes the owner wrote. */
  readonly notes: number;
  readonly organisationsById: ReadonlyMap<OrganisationId, Pick<Organisation, "name">>;
}

/**
 * Builds the profile of a contact. A pure function of the facts, whatever order they come in.
 *
 * Values that their source no longer holds are history and left out; those of a record that
 * is itself gone stay, since a missing record deletes nothing. Where sources differ, the
 * owner's hand comes first, then address books, LinkedIn, mail; a job that the hand did not
 * set goes by the latest claim.
 */
export function buildProfile(input: ProfileInput): Profile {
  const { contact, organisationsById } = input;
  const identities = input.identities.toSorted((a, b) => a.id - b.id);
  const records = sortRecords(input.records);
  const said = saidDetails(records);
  // Who writes from an organisation's address, or calls from its number, does not give it their name.
  const isBody = contact.kind === "organisation";
  const names = sortNames([...detailNames(said), ...(isBody ? [] : identityNames(identities))]);
  const current = pickPosition(records.flatMap(positionClaims));
  const organisation = organisationOf(current?.position, organisationsById);
  const name = names[0] ?? (isBody ? organisation : null);
  const { alive, dead } = emailsOf(said, identities);
  const phones = phonesOf(said, identities);
  const profiles = profilesOf(said, identities);
  const address = pickAddress(said);
  const addresses = [...alive, ...phones, ...profiles, ...dead, ...identities.map(({ value }) => value)];
  return {
    contact: contact.id,
    name: name ?? addresses[0] ?? showId("contact", contact.id),
    nameless: name === null,
    otherNames: names.slice(1),
    organisation,
    title: current?.position.title ?? null,
    positionSeenOn: current?.claimedOn ?? null,
    city: address?.city ?? null,
    country: address?.country ?? null,
    postalAddress: address?.line ?? null,
    addressSeenOn: address?.claimedOn ?? null,
    birthday: pickDate(said, "birthday"),
    diedOn: pickDate(said, "death"),
    dates: datesOf(said),
    workSince: current?.position.fromOn ?? null,
    emails: alive,
    phones,
    phoneSeenOn: numberSeenOn(said, phones[0]),
    profiles,
    pages: pagesOf(said),
    deadEmails: dead,
    jobChanges: records
      .flatMap(({ positions, source }) => jobChangesOf(positions, organisationsById, source.name))
      .toSorted(latestFirst),
    linkChanges: records.flatMap(({ details, source }) => linkChangesOf(details, source.name)).toSorted(latestFirst),
    connectedOn: connectedOnOf(said),
    kept: keptOf(said, {
      starred: contact.starred === 1,
      notes: input.notes,
    }),
    labels: [...new Set(liveOf(said, "label").map(({ value }) => value))],
    sources: [...new Set(records.filter(({ record }) => record.goneOn === null).map(({ source }) => source.name))],
  };
}

function latestFirst(a: { readonly firstOn: Day }, b: { readonly firstOn: Day }): number {
  return a.firstOn === b.firstOn ? 0 : a.firstOn < b.firstOn ? 1 : -1;
}

function detailNames(said: readonly SaidDetail[]): NameClaim[] {
  return said
    .filter(({ field }) => field === "name" || field === "other-name" || field === "nickname")
    .map(({ field, value, giver, goneOn, claimedOn }) => ({
      name: value,
      giver,
      current: goneOn === null,
      other: field !== "name",
      claimedOn,
    }));
}

/** Names beside addresses; a name that is itself the identity (`12:Ana F.`) stands behind its source's number. */
function identityNames(identities: readonly Identity[]): NameClaim[] {
  return identities.flatMap(({ kind, value, name }) => {
    const shown = name ?? (kind === "name" ? value.replace(/^\d+:/u, "") : null);
    if (shown === null) return [];
    const giver = value.startsWith("linkedin:") ? "linkedin" : "mail";
    return [{ name: shown, giver, current: true, other: false, claimedOn: null }];
  });
}

function positionClaims({ record, source, positions }: ProfileRecord): PositionClaim[] {
  const byHand = giverOf(source.kind) === "hand";
  return positions.map((position) => ({ position, byHand, claimedOn: claimedOn(position, record) }));
}

function organisationOf(
  position: Position | undefined,
  organisationsById: ProfileInput["organisationsById"],
): string | null {
  const id = position?.organisation ?? null;
  return id === null ? null : (organisationsById.get(id)?.name ?? null);
}
