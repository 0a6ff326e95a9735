/** What is left of people forgotten: salted hashes, by which later readings pass them over. */
export const FORGOTTEN = `
CREATE TABLE "forgotten" ("owner" INTEGER NOT NULL, "hash" TEXT NOT NULL, "salt" TEXT NOT NULL, "on" TEXT NOT NULL, PRIMARY KEY ("owner", "hash")) STRICT, WITHOUT ROWID;
`;
