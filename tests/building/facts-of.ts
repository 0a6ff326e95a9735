/** Facts for tests: whole rows of which a test names only what it is about. */
import type { Day } from "../../src/core/day.ts";
import type { Contact, Detail, DetailField, Identity, Position, Source, SourceRecord } from "../../src/core/facts.ts";
import type {
  ContactId,
  DetailId,
  IdentityId,
  OrganisationId,
  PositionId,
  RecordId,
  SourceId,
} from "../../src/core/id.ts";
import type { Key } from "../../src/core/key.ts";
import type { ProfileRecord } from "../../src/core/person/live-details.ts";
import type { SourceKind } from "../../src/core/reading.ts";

export const FIRST_DAY = "2024-01-10" as Day;

export function contactOf(fields: Partial<Contact> = {}): Contact {
  return {
    id: 1 as ContactId,
    kind: "person",
    entered: "history",
    enteredOn: FIRST_DAY,
    decision: "none",
    decidedOn: null,
    restingUntil: null,
    starred: 0,
    idealDays: null,
    latestDays: null,
    oneSided: 0,
    elsewhereOn: null,
    ...fields,
  };
}

export function sourceOf(kind: SourceKind, fields: Partial<Source> = {}): Source {
  return {
    id: 1 as SourceId,
    kind,
    key: kind,
    name: kind,
    locations: "[]",
    media: "[]",
    since: null,
    through: null,
    seenOn: FIRST_DAY,
    ...fields,
  };
}

export function recordOf(fields: Partial<SourceRecord> = {}): SourceRecord {
  return {
    id: 1 as RecordId,
    source: 1 as SourceId,
    key: "k" as Key,
    hash: "h" as Key,
    raw: null,
    etag: null,
    href: null,
    contact: 1 as ContactId,
    seenOn: FIRST_DAY,
    goneOn: null,
    ...fields,
  };
}

export function detailOf(id: number, field: DetailField, value: string, fields: Partial<Detail> = {}): Detail {
  return {
    id: id as DetailId,
    record: 1 as RecordId,
    field,
    value,
    parts: null,
    label: null,
    preferred: 0,
    firstOn: FIRST_DAY,
    lastOn: null,
    goneOn: null,
    ...fields,
  };
}

export function positionOf(
  id: number,
  organisation: number | null,
  title: string | null,
  fields: Partial<Position> = {},
): Position {
  return {
    id: id as PositionId,
    record: 1 as RecordId,
    organisation: organisation as OrganisationId | null,
    department: null,
    title,
    fromOn: null,
    toOn: null,
    firstOn: FIRST_DAY,
    lastOn: null,
    goneOn: null,
    ...fields,
  };
}

export function identityOf(
  id: number,
  kind: Identity["kind"],
  value: string,
  fields: Partial<Identity> = {},
): Identity {
  return {
    id: id as IdentityId,
    kind,
    value,
    status: "claimed",
    record: 1 as RecordId,
    name: null,
    deadOn: null,
    ...fields,
  };
}

/** One record of a source of its own; details and positions are given their record. */
export function profileRecordOf(
  id: number,
  kind: SourceKind,
  details: readonly Detail[],
  fields: {
    readonly positions?: readonly Position[];
    readonly record?: Partial<SourceRecord>;
    readonly name?: string;
  } = {},
): ProfileRecord {
  const record = recordOf({ id: id as RecordId, source: id as SourceId, ...fields.record });
  return {
    record,
    source: sourceOf(kind, { id: id as SourceId, name: fields.name ?? kind }),
    details: details.map((detail) => ({ ...detail, record: record.id })),
    positions: (fields.positions ?? []).map((position) => ({ ...position, record: record.id })),
  };
}
