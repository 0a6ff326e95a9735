/** Beyond these, ids are not read: the first is what counts. */
const MAX_IDS = 200;
const MAX_LENGTH = 998;
/** Nearly every Message-ID and In-Reply-To: one id in its brackets. */
const PLAIN = /^<[!-;=?-~]{1,998}>$/;

const NO_IDS: readonly string[] = [];

/**
 * Reads the message ids of Message-ID, In-Reply-To or References, in order, without their angle brackets. Case is kept:
 * ids are compared exactly. Ids without brackets (old Outlook Express, scripts) count when they look like one.
 */
export function parseMessageIds(text: string): readonly string[] {
  if (text === "") return NO_IDS;
  if (PLAIN.test(text)) return [text.slice(1, -1)];
  const ids: string[] = [];
  let end = -1;
  for (let open = text.indexOf("<"); open !== -1 && ids.length < MAX_IDS; open = text.indexOf("<", end)) {
    end = text.indexOf(">", open);
    if (end === -1) break;
    const id = text.slice(text.lastIndexOf("<", end) + 1, end).replace(/\s+/g, "");
    if (id !== "" && id.length <= MAX_LENGTH) ids.push(id);
  }
  if (ids.length > 0) return ids;
  const words = text.replace(/[<>]/g, " ").split(/[\s,]+/);
  return words.filter((word) => word.includes("@") && word.length <= MAX_LENGTH).slice(0, MAX_IDS);
}

/**
 * Gives the one message that In-Reply-To names. Programs of the nineties wrote `Message from Ines <ines@example.org> of
 * Thursday <id>`: among words the id is the last in brackets, alone it is the first.
 */
export function repliedId(text: string): string | undefined {
  if (text === "") return undefined;
  if (PLAIN.test(text)) return text.slice(1, -1);
  const ids = parseMessageIds(text);
  const hasWords = /[\p{L}\p{N}]/u.test(text.replace(/<[^<>]*>/g, ""));
  return hasWords && text.includes("<") ? ids.at(-1) : ids[0];
}
