/**
 * The full-text indexes know a contact by a number made of the owner and its id (`search-index.ts`), so that what they
 * find needs no second look-up, comes in order, and is one owner's by its range. Indexes of beginnings bought nothing and
 * cost half of what indexing words does. Numbers that wait are indexed after the operation that brought them.
 */
export const SEARCH_BY_CONTACT = `
ALTER TABLE "search" RENAME TO "searchBefore";
CREATE TABLE "search" ("owner" INTEGER NOT NULL, "contact" INTEGER NOT NULL, "text" TEXT NOT NULL, "entry" TEXT NOT NULL, PRIMARY KEY ("owner", "contact")) STRICT, WITHOUT ROWID;
INSERT INTO "search" SELECT "owner", "contact", "text", "entry" FROM "searchBefore" ORDER BY "owner", "contact";
DROP TABLE "searchBefore";
DROP TABLE "searchWords";
DROP TABLE "searchTrigrams";
CREATE VIRTUAL TABLE "searchWords" USING fts5("text", content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
CREATE VIRTUAL TABLE "searchTrigrams" USING fts5("text", content='', contentless_delete=1, tokenize="trigram case_sensitive 1", detail=none);
DROP TABLE IF EXISTS "searchWaiting";
CREATE TABLE "searchWaiting" ("number" INTEGER PRIMARY KEY) STRICT;
INSERT INTO "searchWords" (rowid, "text") SELECT ("owner" << 33) + "contact", "text" FROM "search" ORDER BY "owner", "contact";
INSERT INTO "searchTrigrams" (rowid, "text") SELECT ("owner" << 33) + "contact", "text" FROM "search" ORDER BY "owner", "contact";
`;
