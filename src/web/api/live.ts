/** Every open page hears what changed, from whichever surface: it then asks again for what it shows. */
import type { QueryClient } from "@tanstack/react-query";
import { forgetAnswers } from "../offline/waiting.ts";
import type { AnswerOf, Answered } from "./client.ts";

type Operation = AnswerOf<"GET /history">["operations"][number];
type ImportJob = AnswerOf<"GET /imports">["imports"][number];

/** Listens until the page is closed. */
export function listenForChanges(queries: QueryClient): void {
  hear(queries, FIRST_WAIT_MS, false);
  let day = today();
  const lookAtDay = (): void => {
    if (document.visibilityState !== "visible" || today() === day) return;
    day = today();
    // A new day has another plan, though nothing was changed.
    void queries.invalidateQueries();
  };
  document.addEventListener("visibilitychange", lookAtDay);
  setInterval(lookAtDay, EVERY_MINUTE_MS);
}

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;
const EVERY_MINUTE_MS = 60_000;

/** A browser reconnects by itself after a pause of the line, and not after an answer that is no stream: then it is done here. */
function hear(queries: QueryClient, waitMs: number, wasAway: boolean): void {
  const source = new EventSource("/api/events");
  let isAway = wasAway;
  let nextWaitMs = waitMs;
  source.addEventListener("open", () => {
    // What was changed meanwhile was told to nobody.
    if (isAway) void queries.invalidateQueries();
    isAway = false;
    nextWaitMs = FIRST_WAIT_MS;
  });
  source.addEventListener("error", () => {
    isAway = true;
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => hear(queries, Math.min(2 * nextWaitMs, LONGEST_WAIT_MS), true), nextWaitMs);
  });
  source.addEventListener("operation", ({ data }) => {
    // eslint-disable-next-line kith/safe-assertion -- the server's own words
    const { kind } = JSON.parse(String(data)) as Operation;
    // What this browser keeps for reading offline may tell of them.
    void (kind === "forget" ? forgetAnswers() : Promise.resolve()).then(() => queries.invalidateQueries());
  });
  source.addEventListener("import", ({ data }) => {
    // eslint-disable-next-line kith/safe-assertion -- the server's own words, as its schema describes a reading
    const job = JSON.parse(String(data)) as ImportJob;
    queries.setQueryData<Answered<"GET /imports">>(["GET /imports", {}], (known) =>
      known === undefined ? known : { ...known, data: { imports: withJob(known.data.imports, job) } },
    );
  });
}

function today(): string {
  return new Date().toDateString();
}

function withJob(jobs: readonly ImportJob[], job: ImportJob): ImportJob[] {
  return jobs.some(({ id }) => id === job.id)
    ? jobs.map((known) => (known.id === job.id ? job : known))
    : [job, ...jobs];
}
