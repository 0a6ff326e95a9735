/** Where the public data lie: beside the project, unless KITH_DATA says otherwise. */
import { join } from "node:path";

export const DATA_FOLDER = process.env["KITH_DATA"] ?? join(import.meta.dirname, "../../../shared/data");
