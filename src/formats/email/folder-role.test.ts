import { expect, test } from "vitest";
import { roleOfName, roleOfPath, rolesOfLabels } from "./folder-role.ts";

test.each([
  ["Sent", "sent"],
  ["SENT ITEMS", "sent"],
  ["Gesendete Objekte", "sent"],
  ["Envoyés", "sent"],
  ["Envoye\u0301s", "sent"],
  ["Enviados", "sent"],
  ["Sent-2", "sent"],
  ["sent-mail-feb-2009", "sent"],
  ["Junk", "spam"],
  ["Entwürfe", "draft"],
  ["Inbox", undefined],
  ["Presentations", undefined],
  ["Trash", undefined],
] as const)("roleOfName() reads %s", (name, role) => {
  expect(roleOfName(name)).toBe(role);
});

test.each([
  ["mail/Sent", "sent"],
  ["Takeout/Mail/Gesendet.mbox", "sent"],
  ["Mail/Sent Messages.mbox/mbox", "sent"],
  ["ImapMail/[Gmail].sbd/Sent Mail", "sent"],
  ["Mail/Sent.sbd/2009", "sent"],
  ["C:\\Mail\\Sent", "sent"],
  ["mail.zip!/Drafts", "draft"],
  ["home/drafts/mail.mbox", undefined],
  ["INBOX.Sent", "sent"],
] as const)("roleOfPath() reads the mailbox %s", (path, role) => {
  expect(roleOfPath(path, "mailbox")).toBe(role);
});

test.each([
  ["Maildir/.Sent/cur/1234.a:2,S", "sent"],
  ["Maildir/.INBOX.Sent.2009/new/1234.a", "sent"],
  ["Maildir/.Entw&APw-rfe/cur/1", "draft"],
  ["Maildir/.Junk/cur/1", "spam"],
  ["Maildir/cur/1", undefined],
  ["V10/Junk.mbox/6A1F0C3E-1234-4ABC-9DEF-0123456789AB/Data/Messages/17.emlx", "spam"],
  ["V10/Sent Messages.mbox/6A1F0C3E-1234-4ABC-9DEF-0123456789AB/Data/3/1/Messages/1317.partial.emlx", "sent"],
  ["V2/Drafts.mbox/Messages/17.emlx", "draft"],
  ["Sent.mbox/Data/Pictures/17.eml", undefined],
  ["mails/sent.eml", undefined],
  ["Sent/hello.eml", "sent"],
  ["sent.eml", undefined],
] as const)("roleOfPath() reads the message %s", (path, role) => {
  expect(roleOfPath(path, "message")).toBe(role);
});

test("rolesOfLabels() reads Gmail's labels, with commas inside quotes", () => {
  expect([...rolesOfLabels("Gesendet,Wichtig")]).toEqual(["sent"]);
  expect([...rolesOfLabels('"a, Sent",Inbox,Spam')]).toEqual(["spam"]);
  expect([...rolesOfLabels("")]).toEqual([]);
});

test("roleOfName() does not look at what is too long for a name", () => {
  expect(roleOfName(`sent${" ".repeat(200_000)}1x`)).toBeUndefined();
});
