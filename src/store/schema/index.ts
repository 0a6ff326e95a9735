export { FACT_TABLES, PROJECTION_TABLES, TABLES, type TableName } from "./tables.ts";
export type { ColumnType, Index, Row, Table, Value } from "./table.ts";
export { decodeImage, encodeImage, encodeKey, keyOfRow } from "./image.ts";
