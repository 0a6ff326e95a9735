import { DAY_MS, type Instant } from "../core/day.ts";
import { type WordForm, encodeName, encodeWords, fromLineDate, isAscii, mailDate } from "./header-text.ts";
import { type Mail, isSent } from "./mail.ts";
import type { Mailbox } from "./person.ts";

/** Which program kept the mailbox: their separator lines differ. */
export type Keeper = "classic" | "thunderbird";
/** Writes a message as one entry of an mbox file. Lines end in LF, as on Unix. */
export type MailWriter = (mail: Mail, keeper: Keeper) => string;

const WORD_FORMS: readonly WordForm[] = ["base64", "quoted", "latin1"];

/** Opens a writer; it remembers how names are written, for they come again and again. */
export function createMailWriter(): MailWriter {
  const written = new Map<string, string>();

  function mailboxText({ name, address }: Mailbox, form: WordForm): string {
    if (name === "") return address;
    const key = `${form} ${name}`;
    let text = written.get(key);
    if (text === undefined) {
      text = encodeName(name, form);
      written.set(key, text);
    }
    return `${text} <${address}>`;
  }

  function addressLine(name: string, mailboxes: readonly Mailbox[], form: WordForm): string {
    if (mailboxes.length === 0) return "";
    return `${name}: ${mailboxes.map((mailbox) => mailboxText(mailbox, form)).join(",\n ")}\n`;
  }

  return (mail, keeper) => {
    // The same program writes all of one person's mail: its manner hangs on the address.
    const form = WORD_FORMS[mail.from.address.length % 3] ?? "base64";
    return [
      separator(mail, keeper),
      mail.deliveredTo === undefined ? "" : deliveryLines(mail, mail.deliveredTo),
      dateLine(mail),
      `From: ${mailboxText(mail.from, form)}\n`,
      addressLine("To", mail.to, form),
      addressLine("Cc", mail.cc, form),
      isSent(mail) ? addressLine("Bcc", mail.bcc, form) : "",
      `Subject: ${encodeWords(mail.subject, form)}\nMessage-ID: <${mail.id}>\n`,
      linkLines(mail),
      ...mail.headers.map((line) => `${line}\n`),
      "MIME-Version: 1.0\n",
      contentLines(mail),
      `\n${quoteFromLines(mail.body)}\n\n`,
    ].join("");
  };
}

function separator(mail: Mail, keeper: Keeper): string {
  const date = fromLineDate(mail.at);
  if (keeper === "classic") return `From ${mail.from.address} ${date}\n`;
  return `From - ${date}\nX-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\n`;
}

function deliveryLines(mail: Mail, deliveredTo: string): string {
  const domain = mail.from.address.slice(mail.from.address.indexOf("@") + 1);
  const host = deliveredTo.slice(deliveredTo.indexOf("@") + 1);
  // Where the sender's clock is wrong, the line of the receiving host is the truth to the second.
  const at = (mail.date === "right" ? mail.at + ((mail.at / 1000) % 40) * 1000 : mail.at) as Instant;
  return [
    `Delivered-To: ${deliveredTo}`,
    `Received: from mail.${domain} (mail.${domain} [192.0.2.17])`,
    `\tby mx.${host} with ESMTPS id ${mail.at.toString(36)}`,
    `\tfor <${deliveredTo}>; ${mailDate(at, 0)}\n`,
  ].join("\n");
}

function dateLine(mail: Mail): string {
  switch (mail.date) {
    case "right":
      return `Date: ${mailDate(mail.at, mail.offsetMinutes)}\n`;
    case "1970":
      return "Date: Thu, 01 Jan 1970 00:00:00 +0000\n";
    case "future":
      return `Date: ${mailDate((mail.at + 12 * 365 * DAY_MS) as Instant, mail.offsetMinutes)}\n`;
    case "missing":
      return "";
  }
}

function linkLines(mail: Mail): string {
  if (mail.answers === undefined || mail.links === "none") return "";
  const parent = `In-Reply-To: <${mail.answers.id}>\n`;
  return mail.links === "parent" ? parent : `${parent}References: ${ancestorsOf(mail).join("\n ")}\n`;
}

/** Lists the ids of a message's forebears, the first message first. */
function ancestorsOf(mail: Mail): string[] {
  const ids: string[] = [];
  for (let before = mail.answers; before !== undefined; before = before.answers) ids.unshift(`<${before.id}>`);
  return ids;
}

function contentLines(mail: Mail): string {
  if (mail.contentType !== undefined) return `Content-Type: ${mail.contentType}\n`;
  if (isAscii(mail.body.replaceAll("\n", " "))) return "Content-Type: text/plain; charset=us-ascii\n";
  return "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n";
}

function quoteFromLines(body: string): string {
  return body.includes("From ") ? body.replace(/^(>*From )/gm, ">$1") : body;
}
