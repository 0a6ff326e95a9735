/** Feeds of the owner's choice, and the pieces in them that name a contact. */
export const FEEDS = `
CREATE TABLE "followedFeed" ("owner" INTEGER NOT NULL, "id" INTEGER NOT NULL, "place" TEXT NOT NULL, "title" TEXT NOT NULL, PRIMARY KEY ("owner", "id")) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "followedFeed_byPlace" ON "followedFeed" ("owner", "place");
CREATE TABLE "mention" ("owner" INTEGER NOT NULL, "id" INTEGER NOT NULL, "feed" INTEGER NOT NULL, "contact" INTEGER NOT NULL, "key" TEXT NOT NULL, "kind" TEXT NOT NULL, "on" TEXT NOT NULL, "title" TEXT NOT NULL, "link" TEXT, "words" TEXT NOT NULL, PRIMARY KEY ("owner", "id")) STRICT, WITHOUT ROWID;
CREATE INDEX "mention_byContact" ON "mention" ("owner", "contact");
CREATE INDEX "mention_byFeed" ON "mention" ("owner", "feed");
`;
