/**
 * Who writes the search text writes its full-text indexes (search-index.ts). A trigger made SQLite begin a savepoint for
 * each contact, and FTS5 write its index out at each, under the lock.
 */
export const SEARCH_WITHOUT_TRIGGERS = `
DROP TRIGGER IF EXISTS "search_insert";
DROP TRIGGER IF EXISTS "search_delete";
DROP TRIGGER IF EXISTS "search_update";
`;
