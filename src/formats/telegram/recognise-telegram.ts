/** Tells `result.json` of Telegram Desktop by its beginning: of one chat, or of a whole account. */
export function isTelegram(head: string): boolean {
  if (!/^\s*\{/.test(head)) return false;
  if (/"about"\s*:\s*"Here is the data you requested/.test(head) || /"personal_information"\s*:\s*\{/.test(head)) {
    return true;
  }
  return CHAT_TYPE.test(head) && /"messages"\s*:\s*\[/.test(head);
}

const CHAT_TYPE =
  /"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|(?:private|public)_(?:group|supergroup|channel)|replies)"/;
