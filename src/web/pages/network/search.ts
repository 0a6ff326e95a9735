/** What is looked at: somebody, or the way to a person or a company. */
export interface NetworkSearch {
  readonly person?: string;
  readonly to?: string;
}

export function networkSearch({ person, to }: Readonly<Record<string, unknown>>): NetworkSearch {
  const said = typeof to === "number" ? String(to) : to;
  if (typeof said === "string" && said.trim() !== "") return { to: said.trim() };
  return typeof person === "string" && /^c_\d+$/.test(person) ? { person } : {};
}
