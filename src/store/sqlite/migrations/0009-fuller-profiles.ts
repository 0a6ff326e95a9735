/** Profiles came to hold other dates, pages, and what changed of both: `fill-profiles.ts` makes them anew. */
export const FULLER_PROFILES = `
DELETE FROM "profile";
`;
