const ADDRESS = /https?:\/\/(?:www\.)?([^\s/?#]+)([^\s?#]*)[^\s]*/giu;

/**
 * Gives the words of a text in which addresses may stand. Of an address its path tells; of one without words in its path, where it
 * leads: who publishes an article says nothing of whom it is for. Nothing is fetched.
 */
export function wordsToShare(text: string): string {
  return text.replace(ADDRESS, (_, host: string, path: string) => {
    const said = wordsOf(path.replace(/\.\w{2,5}$/u, ""));
    return /\p{L}{3}/u.test(said) ? said : wordsOf(host.replace(/\.[^.]*$/u, ""));
  });
}

function wordsOf(part: string): string {
  return part.replace(/%[\da-f]{2}|[^\p{L}\p{N}]/giu, " ").replace(/ +/gu, " ");
}
