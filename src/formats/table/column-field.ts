/** What a column of a table of people can hold: the words by which a person says so, too. */
export const COLUMN_FIELDS = [
  "name",
  "given",
  "middle",
  "family",
  "prefix",
  "suffix",
  "nickname",
  "other-name",
  "email",
  "phone",
  "url",
  "linkedin",
  "handle",
  "company",
  "title",
  "department",
  "address",
  "street",
  "po-box",
  "city",
  "region",
  "postal-code",
  "country",
  "birthday",
  "birth-year",
  "birth-month",
  "birth-day",
  "anniversary",
  "date",
  "connected",
  "note",
  "label",
  "ignore",
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** What one column means. The label is `home`, `work`, `mobile`, …, or the words before a note. */
export interface ColumnMeaning {
  readonly field: ColumnField;
  readonly label?: string;
}

/** The meanings of a table's columns, in their order; columns without one are kept in the raw row alone. */
export type ColumnMeanings = readonly (ColumnMeaning | undefined)[];

export function isColumnField(text: string): text is ColumnField {
  return (COLUMN_FIELDS as readonly string[]).includes(text);
}
