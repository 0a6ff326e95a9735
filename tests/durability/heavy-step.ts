/** A schema step as a later Kith may need one: a table is written anew with one column more, and the log is rewritten. */
export const HEAVY_STEP = `
CREATE TABLE "interaction_next" AS SELECT *, "at" / 3600000 AS "hour" FROM "interaction" ORDER BY "owner", "id";
DROP TABLE "interaction";
ALTER TABLE "interaction_next" RENAME TO "interaction";
CREATE UNIQUE INDEX "interaction_byId" ON "interaction" ("owner", "id");
CREATE INDEX "interaction_byThread" ON "interaction" ("owner", "threadKey");
CREATE INDEX "interaction_bySubject" ON "interaction" ("owner", "subjectKey", "at");
CREATE UNIQUE INDEX "interaction_byKey" ON "interaction" ("owner", "key");
UPDATE "image" SET "before" = '[' || "key" || ']' WHERE "table" = 'interaction';
`;

/** Rows for it to move, of an owner of their own: each also an image in the log. */
export const ROWS = `
INSERT INTO "owner" ("id", "seq", "nextId") VALUES (7, 1, 50001);
INSERT INTO "interaction" ("owner", "id", "at", "medium", "nature", "subject", "source", "key", "threadKey", "recipients")
  WITH RECURSIVE "n" ("i") AS (VALUES (1) UNION ALL SELECT "i" + 1 FROM "n" WHERE "i" < 50000)
  SELECT 7, "i", 1700000000000 + "i" * 60000, 'email', 'opening', 'Letter ' || "i", 1, CAST(printf('%016d', "i") AS BLOB),
    CAST(printf('%016d', "i" % 900) AS BLOB), 1 FROM "n";
INSERT INTO "image" ("owner", "seq", "n", "table", "key", "before")
  SELECT "owner", 1, "id", 'interaction', '[' || "id" || ']', NULL FROM "interaction" WHERE "owner" = 7;
`;
