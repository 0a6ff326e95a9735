/** What speaks for two records, or two contacts, being one person: a kind for code, a sentence for the person. */

export const EVIDENCE_KINDS = [
  "email",
  "profile",
  "handle",
  "phone",
  "name",
  "similar-name",
  "organisation",
  "address-fits",
  "same-handle",
  "similar-address",
  "title",
  "place",
  "birthday",
  "side-by-side",
  "succession",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface Evidence {
  readonly kind: EvidenceKind;
  /** In words, without a period: "same address ana@acme.example". */
  readonly text: string;
}
