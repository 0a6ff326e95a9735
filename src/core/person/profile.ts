/** What is known of a contact in one row: a projection of the records behind it. */
import type { Day, PartialDay } from "../day.ts";
import type { ContactId } from "../id.ts";

/** A job that changed between two readings of one record. */
export interface JobChange {
  readonly from: { readonly organisation: string | null; readonly title: string | null };
  readonly to: { readonly organisation: string | null; readonly title: string | null };
  /** The last day the old one was claimed, and the first day the new one was. */
  readonly lastOn: Day;
  readonly firstOn: Day;
  /** The source that shows it, as the person knows it. */
  readonly source: string;
}

export interface Profile {
  readonly contact: ContactId;
  /** Never empty: a name, else an address, else a number. */
  readonly name: string;
  /** True when `name` is an address or a number, for want of a name. */
  readonly nameless: boolean;
  readonly otherNames: readonly string[];
  readonly organisation: string | null;
  readonly title: string | null;
  /** The last day that organisation and title were claimed. */
  readonly positionSeenOn: Day | null;
  readonly city: string | null;
  readonly country: string | null;
  /** One line, for the note card. */
  readonly postalAddress: string | null;
  readonly birthday: PartialDay | null;
  readonly diedOn: PartialDay | null;
  /** Preferred first; addresses known dead are left out. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Profile addresses, LinkedIn first. */
  readonly profiles: readonly string[];
  readonly deadEmails: readonly string[];
  readonly jobChanges: readonly JobChange[];
  readonly connectedOn: Day | null;
  /** Evidence that people keep of each other, for triage without correspondence (design.md §2.1). */
  readonly kept: {
    readonly mobile: boolean;
    readonly privateAddress: boolean;
    readonly photo: boolean;
    readonly note: boolean;
    readonly starred: boolean;
  };
  readonly labels: readonly string[];
  /** Names of the sources that hold them. */
  readonly sources: readonly string[];
}
