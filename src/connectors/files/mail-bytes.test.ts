import { expect, test } from "vitest";
import { mailBytes } from "./mail-bytes.ts";

async function textOf(...pieces: readonly (string | Buffer)[]): Promise<string> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    for (const piece of pieces) yield Buffer.from(piece);
  }
  const read: Uint8Array[] = [];
  for await (const chunk of mailBytes(chunks())) read.push(chunk);
  return Buffer.concat(read).toString("latin1");
}

test("mailBytes() gives CR alone as LF, throughout a file that begins so", async () => {
  expect(await textOf("Subject: Tea\rTo: Ana\r", "\rHello\r")).toBe("Subject: Tea\nTo: Ana\n\nHello\n");
});

test("mailBytes() leaves CR alone where lines end otherwise", async () => {
  expect(await textOf("Subject: Tea\r\nTo: Ana\r\n", "\r\nHel\rlo")).toBe("Subject: Tea\r\nTo: Ana\r\n\r\nHel\rlo");
});

test("mailBytes() turns UTF-16 into UTF-8 and leaves other bytes as they are", async () => {
  expect(await textOf(Buffer.from("\uFEFFSubject: Tea\r\n", "utf16le"))).toBe("Subject: Tea\r\n");
  expect(await textOf(Buffer.from("Subject: Th\u00e9 \0\n", "latin1"))).toBe("Subject: Th\u00e9 \0\n");
});

test.each([1, 16, 17, 30])("mailBytes() takes a line end that is cut in two for one, in pieces of %i", async (size) => {
  const text = "From: a@b.example\r\nTo: c@d.example\r\n\r\nHello\r\n";

  expect(await textOf(...(text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? []))).toBe(text);
});
