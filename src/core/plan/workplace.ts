/** Where the owner works or worked, made ready for asking about every contact. */
import { organisationKey } from "../person/organisation.ts";

export interface Workplace {
  /** False where nothing is known of it: then nobody can be told colleague or client. */
  readonly isKnown: boolean;
  hasOrganisation(name: string): boolean;
  /** `domain` in lower case. */
  hasDomain(domain: string): boolean;
}

/** Prepares the owner's organisations and mail domains. Keeps the keys of names asked for: many contacts share few employers. */
export function createWorkplace(organisations: readonly string[], domains: readonly string[]): Workplace {
  const own = new Set(organisations.map(organisationKey).filter((key) => key !== ""));
  const ownDomains = new Set(domains.map((domain) => domain.toLowerCase()));
  const answersByName = new Map<string, boolean>();
  return {
    isKnown: own.size > 0 || ownDomains.size > 0,
    hasOrganisation(name) {
      let answer = answersByName.get(name);
      if (answer === undefined) answersByName.set(name, (answer = own.size > 0 && own.has(organisationKey(name))));
      return answer;
    },
    hasDomain: (domain) => ownDomains.has(domain),
  };
}
