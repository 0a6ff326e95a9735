/**
 * Mistyped words are looked for among the words of `searchWords`: no index of trigrams is kept any more, which took most of
 * the time that indexing took and a good part of the file.
 */
export const WORDS_ALONE = `DROP TABLE "searchTrigrams";`;
