import fc from "fast-check";
import { expect, test } from "vitest";
import { createMessageScanner, MAX_HEAD_BYTES, type ScannedMessage } from "./scan-message.ts";

function scan(text: string, chunkSize = 1_000_000): ScannedMessage {
  const bytes = new TextEncoder().encode(text);
  const scanner = createMessageScanner();
  for (let at = 0; at < bytes.length; at += chunkSize) scanner.add(bytes.subarray(at, at + chunkSize));
  return scanner.finish();
}

test.each(["\n", "\r\n"])("createMessageScanner() reads headers up to the empty line, which ends with %j", (end) => {
  const text = ["", "Subject: one", "To: ines@example.org", "", "Subject: two", "", ""].join(end);

  for (const size of [1, 2, 3, 7, 1000]) {
    const { headers, report } = scan(text, size);
    expect(headers?.subject).toBe("one");
    expect(headers?.to.count).toBe(1);
    expect(report).toHaveLength(0);
  }
});

test("createMessageScanner() gives what there is of a truncated message", () => {
  expect(scan("Subject: one\nTo: in").headers?.subject).toBe("one");
  expect(scan("").headers?.subject).toBe("");
});

test("createMessageScanner() gives up on headers beyond all measure", () => {
  const endless = `Subject: ${"x".repeat(MAX_HEAD_BYTES)}\n\nbody`;

  expect(scan(endless).headers).toBeUndefined();
  expect(scan(endless, 10_000).headers).toBeUndefined();
});

test("createMessageScanner() tells when it has enough", () => {
  const scanner = createMessageScanner();
  const bytes = new TextEncoder();

  scanner.add(bytes.encode("Content-Type: multipart/report\n"));
  expect(scanner.wantsMore()).toBe(true);
  scanner.add(bytes.encode("\nbody"));
  expect(scanner.wantsMore()).toBe(true);
  scanner.add(new Uint8Array(70_000));
  expect(scanner.wantsMore()).toBe(false);
  expect(scanner.finish().report).toHaveLength(65_536);
});

test("createMessageScanner() gives the same for any cut into pieces (property)", () => {
  const line = fc.constantFrom(
    "Subject: one\n",
    "To: a@example.org\r\n",
    "\n",
    "\r\n",
    "\r",
    "x",
    "\u0000",
    "Content-Type: multipart/report\n",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.integer({ min: 1, max: 9 }), (lines, size) => {
      expect(scan(lines.join(""), size)).toEqual(scan(lines.join("")));
    }),
  );
});
