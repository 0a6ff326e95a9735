/** The clock by which a message was written or a meeting set. The log's images of whole rows get the new column too. */
export const CLOCKS = `
ALTER TABLE "interaction" ADD COLUMN "clock" INTEGER;
UPDATE "image" SET "before" = json_insert("before", '$[#]', NULL) WHERE "table" = 'interaction' AND "before" LIKE '[%';
`;
