/** One line of a text file, without its end. */
export interface TextLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** True when more of it was left out than any true line has. */
  readonly isCut: boolean;
}
