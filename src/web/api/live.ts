/** Every open page hears what changed, from whichever surface: it then asks again for what it shows. */
import type { QueryClient } from "@tanstack/react-query";
import { forgetAnswers } from "../offline/waiting.ts";
import type { AnswerOf, Answered } from "./client.ts";

type Operation = AnswerOf<"GET /history">["operations"][number];
type ImportJob = AnswerOf<"GET /imports">["imports"][number];

/** Listens until the page is closed; the browser itself reconnects. */
export function listenForChanges(queries: QueryClient): void {
  const source = new EventSource("/api/events");
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

function withJob(jobs: readonly ImportJob[], job: ImportJob): ImportJob[] {
  return jobs.some(({ id }) => id === job.id)
    ? jobs.map((known) => (known.id === job.id ? job : known))
    : [job, ...jobs];
}
