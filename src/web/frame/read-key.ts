/** Which of our keys was pressed, in any layout of the keyboard. */

type Pressed = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * Gives the key as pages name it (`d`, `3`, `?`, `Enter`, `ArrowLeft`, a space), or null when it belongs to the browser.
 * Where letters are not Latin, the place of the key counts; with capitals locked, a letter is still itself.
 */
export function readKey({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Pressed): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key.length > 1 || /^[\x20-\x7e]$/.test(key)) return shiftKey ? key : lowerLetter(key);
  const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  return place === undefined ? key : place.toLowerCase();
}

function lowerLetter(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key;
}
