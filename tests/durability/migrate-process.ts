/** Opens a database with one schema step more than there is, of real weight, and says when it begins and ends. */
import { openDatabase } from "../../src/store/sqlite/open-database.ts";
import { MIGRATIONS } from "../../src/store/sqlite/migrations/index.ts";
import { HEAVY_STEP } from "./heavy-step.ts";

process.stdout.write("begins\n");
openDatabase(process.argv[2] ?? "", { migrations: [...MIGRATIONS, HEAVY_STEP] }).close();
process.stdout.write("ends\n");
