/** Profiles came to hold the day on which a number was last claimed: `fill-profiles.ts` makes them anew. */
export const DATED_NUMBERS = `
DELETE FROM "profile";
`;
