/** Logs of an Android phone, as SMS Backup & Restore (XML) and SMS Import / Export (JSON) write them. */
export type AndroidForm = "android-messages" | "android-calls";

/** Tells such a log by its beginning. */
export function recogniseAndroid(head: string): AndroidForm | undefined {
  const start = head.trimStart();
  if (start.startsWith("<")) {
    const [, root] = /<(smses|calls|sms|mms|call)\s/.exec(start) ?? [];
    if (root === undefined || !/\s(?:count|date)\s*=\s*["']/.test(start)) return undefined;
    return root.startsWith("call") ? "android-calls" : "android-messages";
  }
  const [record] = start.split("\n", 1);
  const has = (text: string, ...names: readonly string[]): boolean =>
    names.every((name) => new RegExp(`"${name}"\\s*:`).test(text));
  if (start.startsWith("{") && record !== undefined) {
    if (has(record, "date", "msg_box") || has(record, "date", "address", "body", "type")) return "android-messages";
    return has(record, "date", "number", "duration", "type") ? "android-calls" : undefined;
  }
  // Calls come as one array, whose records may stand on lines of their own.
  return /^\[\s*\{/.test(start) && has(start, "date", "number", "duration", "type") ? "android-calls" : undefined;
}
