/** Whom the titles of calendar entries name, as the owner answered. */
export const NAMING = `
CREATE TABLE "naming" ("owner" INTEGER NOT NULL, "id" INTEGER NOT NULL, "key" BLOB NOT NULL, "identity" INTEGER, "title" TEXT NOT NULL, "on" TEXT NOT NULL, PRIMARY KEY ("owner", "id")) STRICT, WITHOUT ROWID;
CREATE INDEX "naming_byKey" ON "naming" ("owner", "key");
CREATE INDEX "naming_byIdentity" ON "naming" ("owner", "identity");
`;
