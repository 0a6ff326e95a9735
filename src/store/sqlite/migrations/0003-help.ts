/** The help ledger: needs, offers, promises and asks. */
export const HELP = `
CREATE TABLE "help" ("owner" INTEGER NOT NULL, "id" INTEGER NOT NULL, "kind" TEXT NOT NULL, "contact" INTEGER, "text" TEXT NOT NULL, "on" TEXT NOT NULL, "place" TEXT, "dueOn" TEXT, "state" TEXT NOT NULL, "closedOn" TEXT, "outcome" TEXT, PRIMARY KEY ("owner", "id")) STRICT, WITHOUT ROWID;
CREATE INDEX "help_byContact" ON "help" ("owner", "contact");
CREATE INDEX "help_byState" ON "help" ("owner", "state");
`;
