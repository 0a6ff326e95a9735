/** The API as a page calls it: every route takes and gives what the server's own schemas say. */
import { noteAnswer, noteAway } from "../offline/connection.ts";
import { type CallOptions, type Client, createClient } from "../../server/client.ts";

export { ProblemError } from "../../server/client.ts";
export type { AnswerOf, Answered, CallOptions, InputOf } from "../../server/client.ts";
export type { Route } from "../../server/endpoints.ts";

export const api: Client = createClient(async (url, init) => {
  const response = await fetch(url, init).catch((error: unknown) => {
    if (init.signal?.aborted !== true) noteAway();
    throw error;
  });
  noteAnswer(response);
  return response;
});

/** Options for what changes something: sent again after a lost connection, it is carried out once. */
export function once(options: CallOptions = {}): CallOptions {
  return { key: crypto.randomUUID(), ...options };
}
