import { type Mail, isSent } from "./mail.ts";
import { type Keeper, createMailWriter } from "./mail-text.ts";
import type { Span } from "./span.ts";

/** Mail older than this lies in the archive, whoever wrote it. */
const ARCHIVED_AFTER_DAYS = 900;
/** The archive was made by copying: these days before its edge are in both places. */
const COPIED_DAYS = 5;

export interface MailFile {
  readonly path: string;
  readonly text: string;
  readonly mails: readonly Mail[];
  readonly mailIds: ReadonlySet<string>;
}

/** Divides all mail between inbox, sent folder and archive, and writes the three files. */
export function fileMail(span: Span, mails: readonly Mail[]): MailFile[] {
  const sorted = [...mails].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const edge = span.end - ARCHIVED_AFTER_DAYS * 86_400_000;
  const copied = edge - COPIED_DAYS * 86_400_000;
  const recent = sorted.filter((mail) => mail.at >= copied);
  const write = createMailWriter();
  const fileOf = (path: string, keeper: Keeper, kept: readonly Mail[]): MailFile => ({
    path,
    text: kept.map((mail) => write(mail, keeper)).join(""),
    mails: kept,
    mailIds: new Set(kept.map(({ id }) => id)),
  });
  const older = sorted.filter((mail) => mail.at < edge);
  return [
    fileOf("mail/Archive.mbox", "classic", older),
    fileOf(
      "mail/Inbox.mbox",
      "classic",
      recent.filter((mail) => !isSent(mail)),
    ),
    fileOf("mail/Sent.mbox", "thunderbird", recent.filter(isSent)),
  ];
}
