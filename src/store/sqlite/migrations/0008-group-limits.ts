/** Limits of unanswered attempts by group. The log's images of whole rows get the new columns too. */
export const GROUP_LIMITS = `
ALTER TABLE "group" ADD COLUMN "attemptLimit" INTEGER;
ALTER TABLE "group" ADD COLUMN "attemptDays" INTEGER;
UPDATE "image" SET "before" = json_insert("before", '$[#]', NULL, '$[#]', NULL) WHERE "table" = 'group' AND "before" LIKE '[%';
`;
