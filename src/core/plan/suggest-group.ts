/**
 * Suggests one of the default groups for a contact, with the evidence in words. It governs until the
 * person says otherwise (design.md §2.8), so it stays silent where evidence is thin.
 */
import type { Day } from "../day.ts";
import { isFreeMail } from "../person/free-mail.ts";
import { domainOf } from "../person/identity.ts";
import type { Profile } from "../person/profile.ts";
import { wordsOf } from "../search/tokens.ts";
import type { TieStatistics } from "../tie/statistics.ts";
import type { DefaultGroupKey } from "./default-groups.ts";
import { describeExchange } from "./describe-exchange.ts";
import { sayList } from "./words.ts";
import type { Workplace } from "./workplace.ts";

export interface GroupQuestion {
  readonly profile: Profile;
  /** As of `asOf`. */
  readonly statistics: TieStatistics;
  readonly asOf: Day;
  readonly workplace: Workplace;
}

export interface GroupSuggestion {
  readonly key: DefaultGroupKey;
  /** Whether the evidence names the group; else it only rules others out. */
  readonly sure: boolean;
  /** The evidence, as sentences. */
  readonly text: string;
}

/** Labels of address books in the languages most exports come in. "Potential client" must not read as client: it stands first. */
const LABELS: readonly { readonly key: DefaultGroupKey | "colleagues"; readonly pattern: RegExp }[] = [
  { key: "potential-clients", pattern: /prospect|potential|interessent|opportunit/ },
  { key: "current-clients", pattern: /client|customer|kund/ },
  { key: "friends", pattern: /friend|freund|\bami(e?s|\b)|\bamig[oa]s?\b|amici|vriend|famil/ },
  { key: "colleagues", pattern: /colleague|coworker|kolleg|collegu|compan[yh]eiros|\bwork\b|arbeit/ },
];

/** Titles that decide. Only a hint: titles mean different things in different houses. */
const SENIOR =
  /\b(c[eftoimp]o|chief|president|vp|svp|evp|vice president|director|head|partner|founder|co-founder|owner|chair|chairman|chairwoman|managing|dean|minister|general counsel|geschäftsführer(in)?|vorstand|leiter(in)?|inhaber(in)?|directeur|directrice|diretora?|directora?)\b/i;

/** Fewer personal days than this say little about the kind of a tie. */
const FEW_DAYS = 3;
/** From here on, within a year, it looks like working together rather than knowing each other. */
const REGULAR_DAYS = 5;
const YEAR_DAYS = 365;
const LONG_AGO_DAYS = 1095;

/** Suggests a group; null where the evidence is thin. */
export function suggestGroup(question: GroupQuestion): GroupSuggestion | null {
  return byLabel(question) ?? byPrivateEvidence(question) ?? byWork(question);
}

function byLabel({ profile }: GroupQuestion): GroupSuggestion | null {
  for (const { key, pattern } of LABELS) {
    const label = profile.labels.find((text) => pattern.test(text.toLowerCase()));
    if (label === undefined) continue;
    return {
      key: key === "colleagues" ? colleagueGroup(profile) : key,
      sure: true,
      text: `Labelled "${label}" in your address book.`,
    };
  }
  return null;
}

/** A home address and a birthday are what people keep of friends. */
function byPrivateEvidence({ profile }: GroupQuestion): GroupSuggestion | null {
  if (!profile.kept.privateAddress || profile.birthday === null) return null;
  const saved = ["a private address", "a birthday", ...(profile.kept.mobile ? ["a mobile number"] : [])];
  return { key: "friends", sure: true, text: `You keep ${sayList(saved)}.` };
}

function byWork(question: GroupQuestion): GroupSuggestion | null {
  const { profile, statistics, asOf } = question;
  const twoWay = statistics.inboundDays > 0 && statistics.outboundDays > 0;
  if (!twoWay || statistics.personalDays < FEW_DAYS || statistics.silentDays === null) return null;
  if (!question.workplace.isKnown) return null;

  const shared = sharedWorkplace(question);
  if (shared !== null) {
    const title = isSenior(profile) ? `, ${profile.title}` : "";
    return {
      key: colleagueGroup(profile),
      sure: true,
      get text() {
        return `${describeExchange(statistics, asOf)}; same organisation as you (${shared})${title}.`;
      },
    };
  }
  const elsewhere = profile.organisation ?? workDomains(profile)[0] ?? null;
  if (elsewhere === null || statistics.silentDays > LONG_AGO_DAYS) return null;
  const regular = statistics.personalDays >= REGULAR_DAYS && statistics.silentDays <= YEAR_DAYS;
  return {
    key: regular ? "current-clients" : "potential-clients",
    sure: false,
    get text() {
      return `${describeExchange(statistics, asOf)}; another organisation than yours (${elsewhere}). Whether they are a client, only you know.`;
    },
  };
}

function colleagueGroup(profile: Profile): DefaultGroupKey {
  return isSenior(profile) ? "powerful-colleagues" : "influential-colleagues";
}

function isSenior({ title }: Profile): boolean {
  return title !== null && SENIOR.test(title);
}

/** The organisation or mail domain that owner and contact have in common; null where there is none. */
function sharedWorkplace({ profile, workplace }: GroupQuestion): string | null {
  const { organisation } = profile;
  if (organisation !== null && workplace.hasOrganisation(organisation)) return organisation;
  return workDomains(profile).find((domain) => workplace.hasDomain(domain) && isTheirs(domain, organisation)) ?? null;
}

/** A shared domain is a shared workplace unless they work at a place that it does not name: then it is a mail provider. */
function isTheirs(domain: string, organisation: string | null): boolean {
  if (organisation === null) return true;
  const words = wordsOf(organisation).filter((word) => word.length > 2);
  return words.length === 0 || words.some((word) => domain.includes(word));
}

function workDomains({ emails }: Profile): string[] {
  return emails.filter((email) => !isFreeMail(email)).map(domainOf);
}
