/** The report of an import: it adds up by construction, since every record is counted through one door. */
import type { Place, Problem, SkipReason, SourceKind } from "../../core/reading.ts";
import type { ShownColumn, TableMapping } from "../../formats/table/column-mapping.ts";

export type Outcome = "created" | "merged" | "unchanged";

export interface Counts {
  /** read = created + merged + unchanged + skipped. */
  readonly read: number;
  readonly created: number;
  readonly merged: number;
  readonly unchanged: number;
  readonly skipped: number;
}

export interface SkipGroup {
  readonly source: string;
  readonly reason: SkipReason;
  readonly count: number;
  /** The first twenty. */
  readonly places: readonly Place[];
}

export interface Unrecognised {
  readonly path: string;
  readonly expected: string;
  readonly seen: string;
  /** Of a table of which it is not known what it holds: the owner may say so. */
  readonly columns?: readonly string[];
}

export interface SourceCounts extends Counts {
  readonly source: string;
  readonly kind: SourceKind;
  readonly location: string;
}

export interface ReadTable {
  readonly source: string;
  readonly location: string;
  readonly columns: readonly ShownColumn[];
}

export interface ImportReport extends Counts {
  readonly dryRun: boolean;
  readonly sources: readonly SourceCounts[];
  readonly skips: readonly SkipGroup[];
  readonly unrecognised: readonly Unrecognised[];
  readonly problems: { readonly count: number; readonly first: readonly Problem[] };
  /** Contacts, interactions and coming meetings that the import brought. */
  readonly contacts: number;
  readonly interactions: number;
  readonly expected: number;
  /** Calendar entries without guests, new in this import, that are kept because their title may name somebody. */
  readonly mayName: number;
  /** Addresses taken as the owner's by evidence in this import, with the evidence in words. */
  readonly owner: readonly { readonly address: string; readonly why: string }[];
  /** Values changed on both sides: the owner's stands. */
  readonly differs: readonly {
    readonly name: string;
    readonly field: string;
    readonly mine: string;
    readonly theirs: string;
  }[];
  /** Message dates that were missing or wrong, and were replaced. */
  readonly datesRepaired: number;
  /** Tables that were read by their columns, and what these were taken for. */
  readonly tables: readonly ReadTable[];
  /** Notices worth a line: an older file, a source recognised under a new name. */
  readonly notices: readonly string[];
}

const PLACES_KEPT = 20;
const PROBLEMS_KEPT = 20;

/** Counts one source's records. */
export interface SourceTally {
  count(outcome: Outcome): void;
  skip(reason: SkipReason, place: Place): void;
}

export interface Tally {
  forSource(source: { readonly name: string; readonly kind: SourceKind; readonly location: string }): SourceTally;
  problem(problem: Problem): void;
  unrecognised(entry: Unrecognised): void;
  hasUnrecognised(): boolean;
  notice(text: string): void;
  table(source: { readonly name: string; readonly location: string }, mapping: TableMapping): void;
  differs(entry: ImportReport["differs"][number]): void;
  ownerFound(entry: ImportReport["owner"][number]): void;
  dateRepaired(): void;
  report(totals: Pick<ImportReport, "dryRun" | "contacts" | "interactions" | "expected" | "mayName">): ImportReport;
}

/** Starts counting. `onSkip` hears of every skip, for a file that lists them all. */
export function openTally(onSkip: (source: string, reason: SkipReason, place: Place) => void): Tally {
  const sources: { -readonly [K in keyof SourceCounts]: SourceCounts[K] }[] = [];
  const skips = new Map<string, { source: string; reason: SkipReason; count: number; places: Place[] }>();
  const problems: Problem[] = [];
  const unrecognised: Unrecognised[] = [];
  const notices: string[] = [];
  const tables: ReadTable[] = [];
  const differs: ImportReport["differs"][number][] = [];
  const owner: ImportReport["owner"][number][] = [];
  let problemCount = 0;
  let datesRepaired = 0;
  return {
    forSource({ name: wanted, kind, location }) {
      const name = freeName(
        wanted,
        sources.map(({ source }) => source),
      );
      const counts = { source: name, kind, location, read: 0, created: 0, merged: 0, unchanged: 0, skipped: 0 };
      sources.push(counts);
      return {
        count(outcome) {
          counts.read += 1;
          counts[outcome] += 1;
        },
        skip(reason, place) {
          counts.read += 1;
          counts.skipped += 1;
          const key = `${reason} ${name}`;
          const group = skips.get(key) ?? { source: name, reason, count: 0, places: [] };
          skips.set(key, group);
          group.count += 1;
          if (group.places.length < PLACES_KEPT) group.places.push(place);
          onSkip(name, reason, place);
        },
      };
    },
    problem(problem) {
      problemCount += 1;
      if (problems.length < PROBLEMS_KEPT) problems.push(problem);
    },
    unrecognised: (entry) => void unrecognised.push(entry),
    hasUnrecognised: () => unrecognised.length > 0,
    notice: (text) => void notices.push(text),
    table: ({ name, location }, { columns }) => void tables.push({ source: name, location, columns }),
    differs: (entry) => void differs.push(entry),
    ownerFound: (entry) => void owner.push(entry),
    dateRepaired: () => void (datesRepaired += 1),
    report(totals) {
      const sum = (field: keyof Counts): number => sources.reduce((total, counts) => total + counts[field], 0);
      return {
        read: sum("read"),
        created: sum("created"),
        merged: sum("merged"),
        unchanged: sum("unchanged"),
        skipped: sum("skipped"),
        ...totals,
        sources,
        skips: [...skips.values()].sort((a, b) => b.count - a.count),
        unrecognised,
        problems: { count: problemCount, first: problems },
        owner,
        differs,
        datesRepaired,
        tables,
        notices,
      };
    },
  };
}

/** Files of one name in two folders are told apart. */
function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let n = 2; taken.includes(name); n++) name = `${wanted} (${n})`;
  return name;
}
