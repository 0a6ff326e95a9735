/** Calls that run on a thread of their own: sent there, answered in order. */
import type { MessagePort, Worker } from "node:worker_threads";
import { type Call, type Host, type Outcome, type Runner, runCall } from "./run-call.ts";

interface Asked {
  readonly n: number;
  readonly call: Call;
}

interface Told {
  readonly n: number;
  readonly outcome: Outcome;
}

/** Sends calls to a thread that answers them by `answerCalls`. */
export function createThreadRunner(worker: Worker): Runner & { readonly waiting: number } {
  const waiting = new Map<number, { resolve(outcome: Outcome): void; reject(error: unknown): void }>();
  let asked = 0;
  worker.on("message", ({ n, outcome }: Told) => {
    waiting.get(n)?.resolve(outcome);
    waiting.delete(n);
  });
  const fail = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("the thread ended")));
  return {
    run: (call) =>
      new Promise((resolve, reject) => {
        const n = ++asked;
        waiting.set(n, { resolve, reject });
        worker.postMessage({ n, call } satisfies Asked);
      }),
    get waiting() {
      return waiting.size;
    },
  };
}

/** Answers calls one after the other: a writer's second command is decided on what its first one wrote. */
export function answerCalls(port: MessagePort, host: Host): void {
  let before = Promise.resolve();
  port.on("message", ({ n, call }: Asked) => {
    before = before.then(async () => port.postMessage({ n, outcome: await runCall(host, call) } satisfies Told));
  });
}
