/** What becomes of kept decisions: pure, since nothing of the owner's may be lost or done twice. */

/** What the server says of a decision that is sent again. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
}

export type Fate =
  /** It was carried out, now or before. */
  | "done"
  /** It never can be: the owner is told why. */
  | "refused"
  /** Not now: there is no session, or something is wrong over there. It waits on. */
  | "waits";

const NEVER = [400, 404, 409, 410, 412, 422];

/** Null for a decision that was carried out; undefined where there was no answer. */
export function fateOf(refusal: Refusal | null | undefined): Fate {
  if (refusal === undefined) return "waits";
  if (refusal === null || refusal.code === "done-already") return "done";
  return NEVER.includes(refusal.status) ? "refused" : "waits";
}

/** What was done in a week that is over stays true: it is logged. Null where nothing else says the same. */
export function insteadOf(
  route: string,
  input: { readonly contact?: unknown; readonly on?: unknown },
  refusal: Refusal | null | undefined,
): { readonly id: string; readonly on: string; readonly medium: "other" } | null {
  const { contact, on } = input;
  const isDone = route === "POST /week/:contact/done" && refusal?.code === "bad-usage";
  return isDone && typeof contact === "string" && typeof on === "string" ? { id: contact, on, medium: "other" } : null;
}

interface Kept {
  readonly route: string;
  readonly contact: string;
}

/** Answers to one card replace each other; what was lived stays beside them. */
export function replaces(later: Kept, earlier: Kept): boolean {
  if (later.contact !== earlier.contact) return false;
  const isAnswer = ({ route }: Kept): boolean => route.startsWith("POST /week/");
  // A call and a letter are two, however alike they look.
  if (later.route === "POST /people/:id/log") return false;
  return later.route === earlier.route || (isAnswer(later) && isAnswer(earlier));
}
