/** Where in the regroup one is: it can be left and gone on with. */
export const REGROUP_STEPS = ["came", "decide", "next"] as const;
export type RegroupStep = (typeof REGROUP_STEPS)[number];

export interface RegroupSearch {
  readonly step?: RegroupStep;
}

export function regroupSearch({ step }: Readonly<Record<string, unknown>>): RegroupSearch {
  const found = REGROUP_STEPS.find((one) => one === step);
  return found === undefined ? {} : { step: found };
}

/** Which day's record is shown; the latest where none is said. */
export interface RecordSearch {
  readonly on?: string;
}

export function recordSearch({ on }: Readonly<Record<string, unknown>>): RecordSearch {
  return typeof on === "string" && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {};
}
