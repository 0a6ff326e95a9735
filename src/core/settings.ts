/** The owner's settings: one table of names, defaults and checks. Stored as JSON by name. */
export interface Settings {
  /** IANA zone in which days, weeks and zoneless times are read. */
  readonly zone: string;
  /** Region for phone numbers without a country code, ISO 3166-1 alpha-2; empty when not known. */
  readonly region: string;
  /** Planned touches a week; null when only minutes are set. */
  readonly touches: number | null;
  /** Minutes a week; null when only touches are set. */
  readonly minutes: number | null;
  /** Shares of the budget for new, current and past ties; they add up to 1. */
  readonly shares: { readonly new: number; readonly current: number; readonly past: number };
  /** Unanswered attempts, and the days they must span, before letting go is proposed. */
  readonly attemptLimit: number;
  readonly attemptDays: number;
  /** The owner is away until this day; nothing is planned. */
  readonly awayUntil: string | null;
}

export const DEFAULT_SETTINGS: Settings = {
  zone: "UTC",
  region: "",
  touches: 5,
  minutes: null,
  shares: { new: 0.2, current: 0.6, past: 0.2 },
  attemptLimit: 3,
  attemptDays: 90,
  awayUntil: null,
};
