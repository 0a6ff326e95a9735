/**
 * Two projections that keep lists and plans from reading everybody: names in order, and the days on which there was
 * word. Filled from the projections that are there, by the functions of `functions.ts`.
 */
export const LISTING = `
CREATE TABLE "listing" ("owner" INTEGER NOT NULL, "contact" INTEGER NOT NULL, "sortName" TEXT NOT NULL, "nameKey" TEXT, PRIMARY KEY ("owner", "contact")) STRICT, WITHOUT ROWID;
CREATE INDEX "listing_byName" ON "listing" ("owner", "sortName");
CREATE TABLE "traffic" ("owner" INTEGER NOT NULL, "day" INTEGER NOT NULL, "sent" INTEGER NOT NULL, "received" INTEGER NOT NULL, PRIMARY KEY ("owner", "day")) STRICT, WITHOUT ROWID;
INSERT INTO "listing" SELECT "owner", "contact", kith_folded("name"), kith_name_key("name", "profile" ->> 'nameless') FROM "profile";
INSERT INTO "traffic" SELECT "owner", d."value" ->> 0, sum(d."value" ->> 1) AS "sent", sum(d."value" ->> 2) AS "received"
  FROM "tie", json_each(kith_traffic("days")) d GROUP BY 1, 2 HAVING sum(d."value" ->> 1) + sum(d."value" ->> 2) > 0;
`;
