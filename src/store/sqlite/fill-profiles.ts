/** Profiles are a projection: when they come to say more, a schema step removes them, and the last step makes them anew. */
import type Database from "better-sqlite3";
import { idOf } from "../../core/id.ts";
import { projectPeople } from "../engine/project-contacts.ts";
import { openTransaction } from "./sqlite-transaction.ts";
import { intIn, openStatements } from "./statements.ts";

/** Makes every profile of an owner of whom one is missing. Runs within the transaction of the last step, when all tables are as they are read. */
export function fillProfiles(database: Database.Database): void {
  const statements = openStatements(database);
  const hasTable = statements(`SELECT 1 FROM sqlite_master WHERE name = 'profile'`).get() !== undefined;
  if (!hasTable) return;
  for (const row of statements(WITHOUT_PROFILE).all()) {
    const tx = openTransaction(statements, idOf<"owner">(intIn(row, "owner")));
    projectPeople(
      tx,
      tx.scan("contact").map(({ id }) => id),
    );
  }
}

const WITHOUT_PROFILE = `SELECT DISTINCT c."owner" AS "owner" FROM "contact" c
  WHERE NOT EXISTS (SELECT 1 FROM "profile" p WHERE p."owner" = c."owner" AND p."contact" = c."id")`;
