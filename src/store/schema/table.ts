/** One description of every table, from which each store makes its statements, checks and images. */

/** `key` columns are 32 hexadecimal digits in code and 16 bytes on disk. */
export type ColumnType = "int" | "text" | "blob" | "key" | "real";

export interface Table {
  readonly name: string;
  /** Facts are logged and restored; projections are recomputed; the log is the log. */
  readonly role: "fact" | "projection";
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Primary key after `owner`. */
  readonly key: readonly string[];
  readonly indexes: Readonly<Record<string, Index>>;
  /** Columns that name a row of another table by its id. */
  readonly references: Readonly<Record<string, string>>;
  /** The column whose value, drawn from the owner's counter, tells which operation created the row. */
  readonly counter: string | undefined;
  /** Rows may be large: kept outside the primary tree. */
  readonly large: boolean;
}

export interface Index {
  readonly columns: readonly string[];
  readonly unique: boolean;
}

export type Value = number | string | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;

interface TableShape<R> {
  readonly role?: "projection";
  readonly columns: Readonly<Record<keyof R & string, ColumnType>>;
  readonly key: readonly (keyof R & string)[];
  readonly indexes?: Readonly<Record<string, readonly (keyof R & string)[]>>;
  readonly unique?: Readonly<Record<string, readonly (keyof R & string)[]>>;
  readonly references?: Readonly<Partial<Record<keyof R & string, string>>>;
  readonly counter?: keyof R & string;
  readonly large?: boolean;
}

/** Describes the table that holds rows of `R`; the compiler checks that every column is named. */
export function describeTable<R>(name: string, shape: TableShape<R>): Table {
  const plain = Object.entries(shape.indexes ?? {}).map(([index, columns]) => [index, { columns, unique: false }]);
  const unique = Object.entries(shape.unique ?? {}).map(([index, columns]) => [index, { columns, unique: true }]);
  return {
    name,
    role: shape.role ?? "fact",
    columns: shape.columns,
    key: shape.key,
    indexes: Object.fromEntries([...plain, ...unique]) as Record<string, Index>,
    references: (shape.references ?? {}) as Record<string, string>,
    counter: shape.counter,
    large: shape.large ?? false,
  };
}
