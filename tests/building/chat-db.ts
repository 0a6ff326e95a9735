import Database from "better-sqlite3";

export interface Sent {
  readonly at: string;
  /** The handle it came from; none when the owner wrote it. */
  readonly from?: string;
  readonly chat: number;
  readonly more?: Readonly<Record<string, number>>;
}

const SCHEMA = `
  CREATE TABLE handle (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, country TEXT, service TEXT NOT NULL);
  CREATE TABLE chat (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, style INTEGER,
    chat_identifier TEXT, service_name TEXT, display_name TEXT);
  CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, text TEXT,
    handle_id INTEGER DEFAULT 0, service TEXT, date INTEGER, is_from_me INTEGER DEFAULT 0, item_type INTEGER DEFAULT 0,
    associated_message_type INTEGER DEFAULT 0, error INTEGER DEFAULT 0, attributedBody BLOB);
  CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER, message_date INTEGER DEFAULT 0,
    PRIMARY KEY (chat_id, message_id));
  CREATE TABLE chat_handle_join (chat_id INTEGER, handle_id INTEGER, UNIQUE(chat_id, handle_id));
`;

/** The bytes of a `chat.db` as macOS keeps it. Chats are numbered from 1; each lists its handles. */
export function chatDb(
  chats: readonly { readonly handles: readonly string[]; readonly name?: string }[],
  sent: readonly Sent[],
): Uint8Array {
  const database = new Database(":memory:");
  database.exec(SCHEMA);
  const handles = [...new Set(chats.flatMap((chat) => chat.handles))];
  for (const handle of handles) database.prepare("INSERT INTO handle (id, service) VALUES (?, 'iMessage')").run(handle);
  for (const [index, { handles: members, name = "" }] of chats.entries()) {
    const identifier = members.length > 1 ? `chat${index}` : (members[0] ?? "");
    const style = members.length > 1 ? 43 : 45;
    database
      .prepare("INSERT INTO chat (guid, style, chat_identifier, display_name) VALUES (?, ?, ?, ?)")
      .run(`iMessage;-;${index}`, style, identifier, name);
    for (const member of members) {
      database.prepare("INSERT INTO chat_handle_join VALUES (?, ?)").run(index + 1, handles.indexOf(member) + 1);
    }
  }
  for (const [index, { at, from, chat, more = {} }] of sent.entries()) {
    const all = {
      guid: `G-${index}`,
      handle_id: from === undefined ? 0 : handles.indexOf(from) + 1,
      // Nanoseconds since 2001, as newer systems count.
      date: BigInt(Date.parse(at) - Date.UTC(2001, 0, 1)) * 1_000_000n,
      is_from_me: from === undefined ? 1 : 0,
      ...more,
    };
    const names = Object.keys(all);
    database
      .prepare(`INSERT INTO message (${names.join()}) VALUES (${names.map(() => "?").join()})`)
      .run(...Object.values(all));
    database.prepare("INSERT INTO chat_message_join (chat_id, message_id) VALUES (?, ?)").run(chat, index + 1);
  }
  const bytes = database.serialize();
  database.close();
  return bytes;
}
