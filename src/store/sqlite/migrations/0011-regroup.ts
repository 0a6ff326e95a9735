/** Regroups, and the lines of their records. */
export const REGROUP = `
CREATE TABLE "regroup" ("owner" INTEGER NOT NULL, "id" INTEGER NOT NULL, "fromOn" TEXT NOT NULL, "openedOn" TEXT NOT NULL, "closedOn" TEXT, "focus" TEXT, PRIMARY KEY ("owner", "id")) STRICT, WITHOUT ROWID;
CREATE TABLE "regroupLine" ("owner" INTEGER NOT NULL, "id" INTEGER NOT NULL, "regroup" INTEGER NOT NULL, "section" TEXT NOT NULL, "contact" INTEGER, "other" INTEGER, "key" TEXT NOT NULL, "text" TEXT NOT NULL, "answer" TEXT, "on" TEXT NOT NULL, PRIMARY KEY ("owner", "id")) STRICT, WITHOUT ROWID;
CREATE INDEX "regroupLine_byContact" ON "regroupLine" ("owner", "contact");
CREATE INDEX "regroupLine_byOther" ON "regroupLine" ("owner", "other");
CREATE INDEX "regroupLine_byRegroup" ON "regroupLine" ("owner", "regroup");
`;
