/** The manner of Meta's downloads: bytes written as characters, newest message first, people by name. */
export interface Posted {
  readonly from: string;
  /** As `2026-03-13T14:05:00Z`. */
  readonly at: string;
  readonly content?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** `message_N.json` of one conversation; messages are given oldest first. */
export function threadOf(members: readonly string[], posted: readonly Posted[], title = members[0] ?? ""): string {
  const messages = posted.toReversed().map(({ from, at, content, more = {} }) => ({
    sender_name: spoil(from),
    timestamp_ms: Date.parse(at),
    ...(content === undefined ? {} : { content: spoil(content) }),
    is_geoblocked_for_viewer: false,
    ...more,
  }));
  const participants = members.map((name) => ({ name: spoil(name) }));
  const thread = {
    participants,
    messages,
    title: spoil(title),
    is_still_participant: true,
    thread_path: "inbox/x_1",
    magic_words: [],
  };
  return toAscii(JSON.stringify(thread, null, 2));
}

/** A conversation of the encrypted archive: plain names, other keys, true UTF-8. */
export function encryptedOf(members: readonly string[], posted: readonly Posted[]): string {
  const messages = posted.map(({ from, at, content, more = {} }) => ({
    isUnsent: false,
    media: [],
    reactions: [],
    senderName: from,
    text: content ?? "",
    timestamp: Date.parse(at),
    type: "text",
    ...more,
  }));
  return JSON.stringify({ participants: members, threadName: `${members[0] ?? ""}_12`, messages });
}

export function facebookProfile(name: string): string {
  return toAscii(
    JSON.stringify({ profile_v2: { name: { full_name: spoil(name), first_name: "", last_name: "" } } }, null, 2),
  );
}

/** Takes each byte for a character, as the export does. */
function spoil(text: string): string {
  return Buffer.from(text).toString("latin1");
}

function toAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
