import { decodeUtf7 } from "./decode-text.ts";

/** What a folder's or label's name says of the messages in it. */
export type FolderRole = "sent" | "spam" | "draft";

const NAMES: Readonly<Record<FolderRole, readonly string[]>> = {
  sent: [
    "sent|sent mail|sent-mail|sent items|sent messages|outbox sent|gesendet|gesendete|gesendete objekte|gesendete elemente|gesendete nachrichten",
    "envoyés|messages envoyés|éléments envoyés|courrier envoyé|enviados|enviadas|elementos enviados|mensajes enviados|correo enviado|itens enviados|mensagens enviadas|e-mails enviados",
    "inviati|inviata|posta inviata|messaggi inviati|elementi inviati|verzonden|verzonden items|verzonden berichten|verstuurd",
    "skickat|skickade|skickade objekt|sendt|sendte|sendt post|sendte elementer|lähetetyt|wysłane|elementy wysłane|odeslané|odeslaná pošta|odoslané|elküldött|elküldött elemek",
    "trimise|gönderilenler|gönderilmiş|gönderilmiş postalar|отправленные|надіслані|απεσταλμένα|נשלח|المرسلة|送信済み|送信済みメール|已发送|已发邮件|已傳送|寄件備份|보낸편지함|보낸 편지함",
  ],
  spam: [
    "spam|junk|junk e-mail|junk email|junk mail|bulk mail|unerwünscht|werbung|spamverdacht|courrier indésirable|indésirables|pourriel|correo no deseado|no deseado",
    "posta indesiderata|indesiderata|ongewenst|ongewenste e-mail|lixo eletrônico|lixo electrónico|skräppost|søppelpost|uønsket post|roskaposti|niechciane|wiadomości-śmieci",
    "nevyžádaná pošta|levélszemét|önemsiz|спам|нежелательная почта|ανεπιθύμητα|迷惑メール|垃圾邮件|垃圾郵件|스팸|스팸함",
  ],
  draft: [
    "draft|drafts|entwurf|entwürfe|brouillon|brouillons|borrador|borradores|bozza|bozze|concept|concepten|rascunho|rascunhos|utkast|kladder|luonnokset|luonnos",
    "szkice|wersje robocze|koncepty|rozepsané|piszkozatok|ciorne|taslaklar|черновики|чернетки|πρόχειρα|טיוטות|مسودات|下書き|草稿|임시보관함|templates|vorlagen",
  ],
};

const rolesByName = new Map<string, FolderRole>(
  (Object.keys(NAMES) as FolderRole[]).flatMap((role) =>
    NAMES[role].flatMap((line) => line.split("|").map((name) => [name, role] as const)),
  ),
);

const MAX_NAME_LENGTH = 80;

/** Names of files and folders that only say how mail is stored: the folder above them bears the name. */
const STORAGE = new Set(["cur", "new", "tmp", "mbox", "messages", ""]);

/** Apple Mail keeps the letters of `Junk.mbox` in `Junk.mbox/<id>/Data/3/Messages`. */
const APPLE_STORAGE = /(?<=\.mbox)(?:[/\\][\dA-F-]{36})?[/\\]Data(?:[/\\]\d)*[/\\]Messages(?=[/\\][^/\\]+$)/i;

/** Reads one folder name or Gmail label, in any of the languages in which mail programs name them. */
export function roleOfName(name: string): FolderRole | undefined {
  if (name.length > MAX_NAME_LENGTH) return undefined;
  const folded = name.normalize("NFC").trim().toLowerCase();
  // Archives keep the year behind the name: "Sent 2009", "sent-mail-feb-2009", "Sent-1".
  return rolesByName.get(folded) ?? rolesByName.get(folded.replace(/[-_ ]+(?:[a-z]{3}[-_ ])?\d+$/, ""));
}

/** Reads X-Gmail-Labels, decoded: names between commas, those with commas in quotes. */
export function rolesOfLabels(labels: string): ReadonlySet<FolderRole> {
  if (labels === "") return new Set();
  const names = (labels.match(/"[^"]*"|[^,]+/g) ?? []).map((name) => name.replaceAll('"', ""));
  return new Set(names.flatMap((name) => roleOfName(name) ?? []));
}

/**
 * Tells what the path of a mailbox file, or of one message's file, says: the name of the folder it stands in
 * (`Sent.mbox`, `.Sent/cur/…`, `INBOX.Sent`, `[Gmail].sbd/Entwürfe`, IMAP's `Entw&APw-rfe`, Apple Mail's `Junk.mbox/…`).
 * Only the folder itself speaks, and those it lies in as a mail program nests them: a mailbox in `~/drafts` is no draft.
 */
export function roleOfPath(path: string, kind: "mailbox" | "message"): FolderRole | undefined {
  const names = path
    .replace(APPLE_STORAGE, "")
    .split(/[/\\]|!\//)
    .map((name) => decodeUtf7(name, "&"));
  if (kind === "message") names.pop();
  while (names.length > 0 && STORAGE.has((names.at(-1) ?? "").toLowerCase())) names.pop();
  const own = names.pop() ?? "";
  const above = names.filter((name) => name.endsWith(".sbd")).map((name) => name.slice(0, -4));
  for (const name of [own.replace(/\.(mbox|mbx|eml|sbd|mbs)$/i, ""), ...above]) {
    const role = roleOfName(name) ?? roleOfDotted(name);
    if (role !== undefined) return role;
  }
  return undefined;
}

/** Reads Maildir++ names, in which a dot nests: `.INBOX.Sent.2009`. */
function roleOfDotted(name: string): FolderRole | undefined {
  const parts = name.split(".");
  return parts.length === 1 ? undefined : parts.map(roleOfName).find((role) => role !== undefined);
}
