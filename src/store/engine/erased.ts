import type { Change } from "../port.ts";
import type { KeyPart, Row } from "../schema/index.ts";

/** A row that is removed (`after` undefined), altered, or added (`before` undefined). */
export interface Erased {
  readonly table: Change["table"];
  readonly key: readonly KeyPart[];
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}
