/** What the owner answered to occasions: confirmed, or not wanted again. */
export const OCCASION = `
CREATE TABLE "occasion" ("owner" INTEGER NOT NULL, "id" INTEGER NOT NULL, "contact" INTEGER NOT NULL, "key" TEXT NOT NULL, "answer" TEXT NOT NULL, "on" TEXT NOT NULL, PRIMARY KEY ("owner", "id")) STRICT, WITHOUT ROWID;
CREATE INDEX "occasion_byContact" ON "occasion" ("owner", "contact");
`;
