/**
 * One row of a table of text as a connector read it, or what was lost of the table there.
 * Lines count from 1 and name the row's first line: a quoted cell may run over several.
 */
export type TableRow =
  | { readonly kind: "row"; readonly line: number; readonly cells: readonly string[] }
  | {
      readonly kind: "lost";
      readonly line: number;
      readonly reason: "unreadable" | "too-large";
      readonly detail: string;
    };
