export type MetaForm = "facebook" | "instagram";

export type RecognisedMeta =
  | { readonly kind: "chat"; readonly form: MetaForm }
  /** Known, and not read; the words can stand after "seen". */
  | { readonly kind: "other"; readonly words: string };

/**
 * Tells a file of a download from Facebook or Instagram: a conversation, an encrypted one from its own archive, or the
 * profile. Both services write conversations alike; which it is only the path says.
 */
export function recogniseMeta(head: string, path: string): RecognisedMeta | undefined {
  const start = head.trimStart();
  const service: MetaForm = /instagram/i.test(path) ? "instagram" : "facebook";
  const name = service === "instagram" ? "Instagram" : "Facebook";
  if (start.startsWith("<")) {
    return /class="[^"]*(?:_a6-g|uiBoxWhite|_2ph_)/.test(start)
      ? { kind: "other", words: `a page of ${name}'s, written for reading: ask for the download as JSON` }
      : undefined;
  }
  const has = (...keys: readonly string[]): boolean => keys.every((key) => start.includes(`"${key}"`));
  if (!/^[{[]/.test(start)) return undefined;
  if (has("participants", "messages", "timestamp_ms") || has("participants", "messages", "thread_path")) {
    return { kind: "chat", form: service };
  }
  if (has("participants", "senderName", "timestamp")) return { kind: "chat", form: service };
  if (has("profile_v2", "full_name")) return { kind: "chat", form: "facebook" };
  if (has("profile_user", "string_map_data")) return { kind: "chat", form: "instagram" };
  if (/^\{\s*"friends(?:_v2)?"\s*:/.test(start)) {
    return { kind: "other", words: "Facebook's list of friends: names without an address, which are not read" };
  }
  if (/^[{[]\s*(?:"relationships_|\{\s*"title"\s*:\s*"[^"]*",\s*"media_list_data")/.test(start)) {
    return { kind: "other", words: "Instagram's lists of followers, which are not read" };
  }
  return undefined;
}
