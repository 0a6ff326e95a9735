const ADDRESS = /^(?:https?|webcal):\/\/(?:[^/?#]*@)?([^/?#]*)/iu;

/** A place as it is shown: a path whole, of an address its host alone, since the rest may be secret. */
export function showPlace(location: string): string {
  const [, host] = ADDRESS.exec(location) ?? [];
  return host === undefined ? location : `${host.toLowerCase()}/…`;
}
