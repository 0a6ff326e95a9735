import { createWriteStream, existsSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import Database from "better-sqlite3";
import { Failure } from "../../core/failure.ts";
import { type ChatRow, type MessageRow, createRowReader } from "../../formats/imessage/reading-from-row.ts";
import type { FileReader, InputFile } from "./input-file.ts";

const TABLES = ["message", "handle", "chat", "chat_message_join", "chat_handle_join"];
/** Chats of two and of more, by Apple's number for their style. */
const GROUP_STYLE = 43;

/**
 * Reads `chat.db` of macOS's Messages, or `sms.db` of an iPhone. Messages writes into it at any time, so a copy is read,
 * with what is not yet merged into it (`-wal`); the copy goes when the reading ends.
 */
export const readChatDb: FileReader = async function* (file, context) {
  const folder = await mkdtemp(join(tmpdir(), "kith-messages-")).catch((cause: unknown) => {
    throw cannotCopy(file, cause);
  });
  let database: Database.Database | undefined;
  try {
    const copy = await copyInto(folder, file);
    database = new Database(copy, { readonly: true, fileMustExist: true });
    database.pragma("trusted_schema = OFF");
    const missing = missingTables(database);
    if (missing.length > 0) {
      yield {
        kind: "skip",
        place: { path: file.path },
        reason: "unreadable",
        detail: `no table ${missing.join(", ")}`,
      };
      return;
    }
    const read = createRowReader(context);
    const chats = readChats(database);
    for (const row of messagesIn(database)) {
      const message = messageFromRow(row, chats);
      yield read(message, { path: file.path, at: `message ${message.id}` });
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    yield { kind: "skip", place: { path: file.path }, reason: "unreadable", detail: error.message };
  } finally {
    database?.close();
    await rm(folder, { recursive: true, force: true });
  }
};

async function copyInto(folder: string, file: InputFile): Promise<string> {
  const copy = join(folder, "chat.db");
  try {
    await pipeline(Readable.from(file.open()), createWriteStream(copy, { mode: 0o600 }));
    if (existsSync(`${file.path}-wal`)) await copyFile(`${file.path}-wal`, `${copy}-wal`);
    return copy;
  } catch (error) {
    throw error instanceof Failure ? error : cannotCopy(file, error);
  }
}

function cannotCopy(file: InputFile, cause: unknown): Failure {
  const hint = `Make room in ${tmpdir()}, or name another folder for such copies in TMPDIR.`;
  return new Failure("unreadable-input", `Cannot copy "${file.path}" to read it`, { hint, cause });
}

/** A view or virtual table by the name of a table could be made to never end. */
function missingTables(database: Database.Database): string[] {
  const find = database.prepare<[string], { sql: string | null }>(
    `SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?`,
  );
  return TABLES.filter((name) => !/^CREATE TABLE/i.test(find.get(name)?.sql ?? ""));
}

type Row = Readonly<Record<string, unknown>>;

function messagesIn(database: Database.Database): IterableIterator<Row> {
  const columns = new Set(
    database
      .prepare<[], { name: string }>("PRAGMA table_info(message)")
      .all()
      .map(({ name }) => name),
  );
  // Columns came one by one over the years.
  const column = (name: string): string => (columns.has(name) ? `m."${name}"` : `0 AS "${name}"`);
  return database
    .prepare<[], Row>(
      `SELECT m.ROWID AS id, m.guid, ${column("is_from_me")}, ${column("item_type")}, ${column("associated_message_type")},
         ${column("error")}, h.id AS handle, j.chat_id AS chat,
         CASE WHEN m.date > 100000000000 THEN m.date / 1000000 ELSE m.date * 1000 END AS appleMs
       FROM message m
       LEFT JOIN handle h ON h.ROWID = m.handle_id
       LEFT JOIN (SELECT message_id, min(chat_id) AS chat_id FROM chat_message_join GROUP BY message_id) j
         ON j.message_id = m.ROWID
       ORDER BY appleMs, m.ROWID`,
    )
    .iterate();
}

function readChats(database: Database.Database): ReadonlyMap<number, ChatRow> {
  const handlesByChat = new Map<number, string[]>();
  const members = database.prepare<[], Row>(
    "SELECT j.chat_id AS chat, h.id AS handle FROM chat_handle_join j JOIN handle h ON h.ROWID = j.handle_id ORDER BY 1, 2",
  );
  for (const { chat, handle } of members.iterate()) {
    const id = numberIn(chat);
    handlesByChat.set(id, [...(handlesByChat.get(id) ?? []), textIn(handle)]);
  }
  const chats = new Map<number, ChatRow>();
  const all = database.prepare<[], Row>("SELECT ROWID AS id, style, chat_identifier, display_name FROM chat");
  for (const { id, style, chat_identifier: identifier, display_name: name } of all.iterate()) {
    const handles = [...new Set(handlesByChat.get(numberIn(id)) ?? [])];
    chats.set(numberIn(id), {
      id: numberIn(id),
      isGroup: style === GROUP_STYLE || handles.length > 1,
      name: textIn(name),
      identifier: textIn(identifier),
      handles,
    });
  }
  return chats;
}

function messageFromRow(row: Row, chats: ReadonlyMap<number, ChatRow>): MessageRow {
  return {
    id: numberIn(row["id"]),
    guid: textIn(row["guid"]),
    appleMs: typeof row["appleMs"] === "number" ? row["appleMs"] : null,
    isFromMe: row["is_from_me"] === 1,
    itemType: numberIn(row["item_type"]),
    associatedType: numberIn(row["associated_message_type"]),
    error: numberIn(row["error"]),
    handle: typeof row["handle"] === "string" && row["handle"] !== "" ? row["handle"] : null,
    chat: chats.get(numberIn(row["chat"])),
  };
}

/** Columns of a foreign database may hold anything. */
function numberIn(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}
