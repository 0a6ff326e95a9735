export {
  ALL_TABLES,
  CONTACT_PROJECTIONS,
  FACT_TABLES,
  PROJECTION_TABLES,
  REFERENCES,
  type Reference,
  TABLES,
  isFactTable,
  isTableName,
} from "./tables.ts";
export { type Rows, type TableName, type Written, asRow, proveRow, rowOf, written } from "./row.ts";
export {
  type Column,
  type ColumnType,
  type Index,
  type Row,
  type Storage,
  type StoredType,
  type Table,
  type Value,
  storedType,
} from "./table.ts";
export {
  type KeyPart,
  changedColumns,
  decodeBefore,
  decodeImage,
  decodeKey,
  encodeColumns,
  encodeImage,
  encodeKey,
  keyOfRow,
} from "./image.ts";
