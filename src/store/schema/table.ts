/** One description of every table, from which each store makes its statements, checks and images. */
import type { Key } from "../../core/key.ts";

/** `key` columns are 32 hexadecimal digits in code and 16 bytes on disk. A `?` allows null. */
export type ColumnType = StoredType | `${StoredType}?`;
export type StoredType = "int" | "text" | "blob" | "key" | "real";

export interface Table {
  readonly name: string;
  /** Facts are logged and restored; projections are recomputed. */
  readonly role: "fact" | "projection";
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** The same in order, each with what its type says: rows are proved and written column by column. */
  readonly columnList: readonly Column[];
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

export interface Column extends Storage {
  readonly name: string;
}

export interface Index {
  readonly columns: readonly string[];
  readonly unique: boolean;
}

export type Value = number | string | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;

/** The column types that can hold a property of this type. */
type ColumnFor<V> = null extends V ? `${StoredFor<NonNullable<V>>}?` : StoredFor<V>;
type StoredFor<V> = V extends number
  ? "int" | "real"
  : V extends Key
    ? "key"
    : V extends Uint8Array
      ? "blob"
      : V extends string
        ? "text"
        : never;

type Columns<R> = { readonly [K in keyof R & string]: ColumnFor<R[K]> };

interface TableShape<R> {
  readonly role?: "projection";
  readonly columns: Columns<R>;
  readonly key: readonly (keyof R & string)[];
  readonly indexes?: Readonly<Record<string, readonly (keyof R & string)[]>>;
  readonly unique?: Readonly<Record<string, readonly (keyof R & string)[]>>;
  readonly references?: Readonly<Partial<Record<keyof R & string, string>>>;
  readonly counter?: keyof R & string;
  readonly large?: boolean;
}

/** Describes the table that holds rows of `R`; the compiler checks that every column is named, with its type. */
export function describeTable<R>(name: string, shape: TableShape<R>): Table {
  const indexes: Record<string, Index> = {};
  for (const [index, columns] of Object.entries(shape.indexes ?? {})) indexes[index] = { columns, unique: false };
  for (const [index, columns] of Object.entries(shape.unique ?? {})) indexes[index] = { columns, unique: true };
  const references: Record<string, string> = {};
  for (const [column, table] of Object.entries<string | undefined>(shape.references ?? {})) {
    if (table !== undefined) references[column] = table;
  }
  return {
    name,
    role: shape.role ?? "fact",
    columns: shape.columns,
    columnList: Object.entries<ColumnType>(shape.columns).map(([column, type]) => ({
      name: column,
      ...storedType(type),
    })),
    key: shape.key,
    indexes,
    references,
    counter: shape.counter,
    large: shape.large ?? false,
  };
}

/** What is stored in a column, and whether it may be null. */
export interface Storage {
  readonly stored: StoredType;
  readonly nullable: boolean;
}

const STORAGE: Readonly<Record<ColumnType, Storage>> = {
  int: { stored: "int", nullable: false },
  text: { stored: "text", nullable: false },
  blob: { stored: "blob", nullable: false },
  key: { stored: "key", nullable: false },
  real: { stored: "real", nullable: false },
  "int?": { stored: "int", nullable: true },
  "text?": { stored: "text", nullable: true },
  "blob?": { stored: "blob", nullable: true },
  "key?": { stored: "key", nullable: true },
  "real?": { stored: "real", nullable: true },
};

export function storedType(type: ColumnType): Storage {
  return STORAGE[type];
}
