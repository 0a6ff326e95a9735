import type { InputFile } from "./input-file.ts";

/** What lies beside a file and helps to understand it. Asked for when the file is read. */
export interface Beside {
  /** The connections of the LinkedIn archive that the file is from. */
  connections(): InputFile | undefined;
}

export const NOTHING_BESIDE: Beside = { connections: () => undefined };
