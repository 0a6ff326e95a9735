/** The reading of sources beside the server's other work: one at a time, with what it has come to, until it is dismissed. */
import type { Instant } from "../core/day.ts";
import { Failure } from "../core/failure.ts";
import type { DateOrder } from "../core/settings.ts";
import { type Problem, problemOf } from "./problem.ts";

/** What is to be read: a folder of uploaded files, an address, or every remembered source again. */
export interface ImportWish {
  readonly from:
    | { readonly kind: "files"; readonly folder: string }
    | { readonly kind: "address"; readonly address: string }
    | { readonly kind: "sources" };
  readonly ownerAddresses: readonly string[];
  /** What columns of tables hold, as in `Work mail=email:work`. */
  readonly columns: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly dryRun: boolean;
  /** What the files were sent as, so that a page can read them after a look. */
  readonly upload?: string;
  readonly summary: string;
}

/** What the thread that reads says. */
export type ImportSaid =
  | { readonly kind: "progress"; readonly source: string; readonly records: number }
  | { readonly kind: "done"; readonly report: unknown; readonly operation: number | null }
  | { readonly kind: "failed"; readonly problem: Problem };

/** Starts a thread that reads; it says `done` or `failed` last. `stop` ends the reading at its next record. */
export type StartImport = (wish: ImportWish, hear: (said: ImportSaid) => void) => { stop(): void };

export interface ImportJob {
  readonly id: string;
  readonly state: "reading" | "done" | "failed" | "cancelled";
  readonly from: ImportWish["from"]["kind"];
  readonly dryRun: boolean;
  /** Of files that wait to be read after a look; null where there is none. */
  readonly upload: string | null;
  readonly startedAt: string;
  /** Records read so far, by source. */
  readonly progress: readonly { readonly source: string; readonly records: number }[];
  /** As `kith import --json` prints it. */
  readonly report: unknown;
  readonly operation: number | null;
  readonly problem: Problem | null;
}

export interface Imports {
  list(): readonly ImportJob[];
  find(id: string): ImportJob | undefined;
  /** Throws refused while another is reading. `ended` is called when it has come to its end, whatever that is. */
  begin(wish: ImportWish, ended: (state: ImportJob["state"]) => void): ImportJob;
  /** Whether this upload is what is being read. */
  reads(upload: string): boolean;
  /** False when nothing of that name is reading. */
  cancel(id: string): boolean;
}

/** So many are remembered. */
const MOST_JOBS = 20;

export function createImports(start: StartImport, now: () => Instant, announce: (job: ImportJob) => void): Imports {
  const jobs = new Map<string, ImportJob>();
  let running: { readonly id: string; readonly upload: string | undefined; stop(): void } | undefined;
  let drawn = 0;

  function change(id: string, set: Partial<ImportJob>): void {
    const job = jobs.get(id);
    if (job === undefined || job.state !== "reading") return;
    const next = { ...job, ...set };
    jobs.set(id, next);
    announce(next);
  }

  return {
    list: () => [...jobs.values()].reverse(),
    find: (id) => jobs.get(id),
    begin(wish, ended) {
      if (running !== undefined) {
        throw new Failure("refused", "Something is being read already", {
          hint: "Wait until it is done, or cancel it.",
        });
      }
      const startedAt = new Date(now()).toISOString();
      const id = `${startedAt.replace(/\D/g, "")}-${++drawn}`;
      const job: ImportJob = {
        ...{ id, state: "reading", from: wish.from.kind, dryRun: wish.dryRun, startedAt },
        ...{
          upload: wish.dryRun ? (wish.upload ?? null) : null,
          progress: [],
          report: null,
          operation: null,
          problem: null,
        },
      };
      jobs.set(id, job);
      for (const old of [...jobs.keys()].slice(0, -MOST_JOBS)) jobs.delete(old);
      const records = new Map<string, number>();
      const thread = start(wish, (said) => {
        if (said.kind === "progress") {
          records.set(said.source, said.records);
          change(id, { progress: [...records].map(([source, read]) => ({ source, records: read })) });
          return;
        }
        running = undefined;
        const outcome = outcomeOf(said);
        change(id, outcome);
        ended(outcome.state);
      });
      running = { id, upload: wish.upload, stop: () => thread.stop() };
      announce(job);
      return job;
    },
    reads: (upload) => running?.upload === upload,
    cancel(id) {
      if (running?.id !== id) return false;
      running.stop();
      return true;
    },
  };
}

function outcomeOf(
  said: Exclude<ImportSaid, { readonly kind: "progress" }>,
): Partial<ImportJob> & Pick<ImportJob, "state"> {
  if (said.kind === "done") return { state: "done", report: said.report, operation: said.operation };
  const state = said.problem.code === "interrupted" ? "cancelled" : "failed";
  // What could not be looked at is not kept to be read.
  return { state, problem: said.problem, upload: null };
}

/** What a thread says that ended without a word. */
export function saidByEnding(error: unknown): ImportSaid {
  return { kind: "failed", problem: problemOf(error) };
}
