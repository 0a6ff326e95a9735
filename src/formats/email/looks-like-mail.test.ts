import { expect, test } from "vitest";
import { looksLikeMbox, looksLikeMessage } from "./looks-like-mail.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADERS = "Return-Path: <ines@example.org>\nReceived: from a\n\tby b; x\nSubject: dinner\n\nbody: text\n";

test.each([
  `From ines@example.org Thu Feb  5 22:34:43 2009\n${HEADERS}`,
  `\ufeff\r\nFrom - Thu Feb 05 22:34:43 2009\r\nX-Mozilla-Status: 0001\r\n${HEADERS}`,
  `From - Thu Feb 05 22:34:43 2009\n>From - Thu Feb 05 22:34:43 2009\n${HEADERS}`,
  `From 12@xxx Thu Apr 16 09:53:04 +0000 2015\nX-GM-THRID: 12\n${HEADERS}`,
  `From ines\n${HEADERS}`,
])("looksLikeMbox() knows %j", (text) => {
  expect(looksLikeMbox(bytes(text))).toBe(true);
  expect(looksLikeMessage(bytes(text))).toBe(false);
});

test.each([
  "From now on we meet on Thursdays\nNote: bring cake\n",
  "From ines@example.org Thu Feb  5 22:34:43 2009\nbody",
  "From ines@example.org Thu Feb  5 22:34:43 2009\nNote: this\nwas pasted\n",
  "",
  HEADERS,
])("looksLikeMbox() refuses %j", (text) => {
  expect(looksLikeMbox(bytes(text))).toBe(false);
});

test.each([
  HEADERS,
  "From: ines@example.org\nTo: bob@example.net\nSubject: x",
  `\n${HEADERS}`,
  `1234      \n${HEADERS}`,
  `${HEADERS}${"x".repeat(40_000)}`,
])("looksLikeMessage() knows %j", (text) => {
  expect(looksLikeMessage(bytes(text))).toBe(true);
});

test.each([
  "",
  "First Name,Last Name,URL\nInes,Álvarez,x\n",
  "From,To,Subject,Date\na,b,c,d\n",
  "BEGIN:VCARD\nVERSION:3.0\nFN:Ines\nEND:VCARD\n",
  "BEGIN:VCALENDAR\nMETHOD:PUBLISH\n",
  "Subject: notes on the meeting\nDate: 5 Feb\n\ntext",
  "From: Ines\nand Bob wrote\n",
  "title: x\nfrom: y\n",
  '{"From": "a",\n"To": 1}',
  "[04/03/25, 14:05:09] Ines: hello\n",
])("looksLikeMessage() refuses %j", (text) => {
  expect(looksLikeMessage(bytes(text))).toBe(false);
});
