import { PassThrough } from "node:stream";
import type { ReadStream, WriteStream } from "node:tty";
import { expect, test } from "vitest";
import { type Streams, terminalIo } from "./terminal-io.ts";

function open({ isTTY = true, ...over }: Partial<Streams> & { readonly isTTY?: boolean } = {}) {
  const stream = <T>(): T => Object.assign(new PassThrough(), { isTTY, columns: 120 }) as unknown as T;
  const [stdin, stdout, stderr] = [stream<ReadStream>(), stream<WriteStream>(), stream<WriteStream>()];
  const unwritable: string[] = [];
  const io = terminalIo({
    stdin,
    stdout,
    stderr,
    mayAsk: true,
    mayColor: true,
    onUnwritable: (code) => void unwritable.push(code),
    ...over,
  });
  return { io, stdout, unwritable, said: () => String(stdout.read() ?? ""), toldOf: () => String(stderr.read() ?? "") };
}

const failing = (code: string): Error => Object.assign(new Error("no"), { code });

test("terminalIo() colours and asks on a terminal, unless it may not", () => {
  expect(open().io).toMatchObject({ color: true, canAsk: true, columns: 100 });
  expect(open({ mayColor: false, mayAsk: false }).io).toMatchObject({ color: false, canAsk: false });
});

test("terminalIo() neither colours, asks nor shows progress where there is no terminal", async () => {
  const { io, said, toldOf } = open({ isTTY: false });

  io.progress("Reading");
  io.out("Done\n");

  expect(io).toMatchObject({ color: false, canAsk: false, columns: 80 });
  expect(await io.readKey()).toBe("q");
  expect(said()).toBe("Done\n");
  expect(toldOf()).toBe("");
});

test("terminalIo() takes progress away before it speaks", () => {
  const { io, said, toldOf } = open();

  io.progress("Reading");
  io.out("Done\n");

  expect(said()).toBe("Done\n");
  expect(toldOf()).toBe("\r\u001b[KReading\r\u001b[K");
});

test("terminalIo() lets nothing that came with the data reach the terminal as a command", () => {
  const { io, said, toldOf } = open();
  const name = "Eve \u001b]0;pwn\u0007\u001b[31m\u009b2J\u007f\u202egnp.\u2066";
  const shown = "Eve \\u001b]0;pwn\\u0007\\u001b[31m\\u009b2J\\u007f\\u202egnp.\\u2066";

  io.out(`\u001b[1mName\u001b[22m\t${name}\r\nÀ😀\n`);
  io.err(name);
  io.progress(name);

  expect(said()).toBe(`\u001b[1mName\u001b[22m\t${shown}\nÀ😀\n`);
  expect(toldOf()).toBe(`${shown}\r\u001b[K${shown}`);
  io.out(JSON.stringify({ name }));
  expect(JSON.parse(said())).toEqual({ name });
});

test("terminalIo() tells of output that cannot be written, but not of a reader who has gone", () => {
  const { stdout, unwritable } = open();

  stdout.emit("error", failing("EPIPE"));
  stdout.emit("error", failing("ENOSPC"));

  expect(unwritable).toEqual(["ENOSPC"]);
});
