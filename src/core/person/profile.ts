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

/** A page, or the domain of a mail address, that took the place of another between two readings of one record. */
export interface LinkChange {
  readonly kind: "page" | "mail-domain";
  readonly from: string;
  readonly to: string;
  /** As for a job. */
  readonly lastOn: Day;
  readonly firstOn: Day;
  readonly source: string;
}

/** A date of a card that is neither birthday nor death. */
export interface LabelledDate {
  /** `anniversary`, or the source's own words; empty where it has none. */
  readonly label: string;
  readonly date: PartialDay;
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
  /** The last day that address and city were claimed. */
  readonly addressSeenOn: Day | null;
  readonly birthday: PartialDay | null;
  readonly diedOn: PartialDay | null;
  /** Each once, as the sources are trusted. */
  readonly dates: readonly LabelledDate[];
  /** The day on which the current job began, where a source says so. */
  readonly workSince: Day | null;
  /** Preferred first; addresses known dead are left out. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** The last day that the first of the phones was claimed by a card; null where only calls show it. */
  readonly phoneSeenOn: Day | null;
  /** Profile addresses, LinkedIn first. */
  readonly profiles: readonly string[];
  /** Web pages of theirs that are no profile: a site, a blog. */
  readonly pages: readonly string[];
  readonly deadEmails: readonly string[];
  readonly jobChanges: readonly JobChange[];
  /** Latest first, as the jobs. */
  readonly linkChanges: readonly LinkChange[];
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
