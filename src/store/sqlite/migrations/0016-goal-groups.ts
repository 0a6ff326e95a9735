/** Goals that name a group. The log's images of whole rows get the new column too. */
export const GOAL_GROUPS = `
ALTER TABLE "help" ADD COLUMN "group" INTEGER;
CREATE INDEX "help_byGroup" ON "help" ("owner", "group");
UPDATE "image" SET "before" = json_insert("before", '$[#]', NULL) WHERE "table" = 'help' AND "before" LIKE '[%';
`;
