/** Sets a text in bold where colour is allowed: the one emphasis that every terminal theme reads well. */
export function bold(text: string, color: boolean): string {
  return color ? `\u001b[1m${text}\u001b[22m` : text;
}
