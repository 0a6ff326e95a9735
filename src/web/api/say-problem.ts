/** What went wrong, in a sentence or two, with what to do about it. */
import { ProblemError } from "./client.ts";

/** `offline` is said where nobody answered at all. */
export function sayProblem(error: unknown, offline: string): string {
  return error instanceof ProblemError ? sayRefusal(error.problem) : offline;
}

export function sayRefusal({ detail, hint }: { readonly detail: string; readonly hint?: string | undefined }): string {
  return hint === undefined ? detail : `${detail}. ${hint}`;
}
