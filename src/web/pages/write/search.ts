/** To whom a draft is, and what of: it stands in the address, so that every page can open one. */
export interface WriteSearch {
  readonly to?: string;
  /** A link or words to write about. */
  readonly about?: string;
}

export function writeSearch(given: Readonly<Record<string, unknown>>): WriteSearch {
  const { to, about } = given;
  return {
    ...(typeof to === "string" && /^c_\d+$/.test(to) ? { to } : {}),
    ...(typeof about === "string" && about.trim() !== "" ? { about } : {}),
  };
}
