import type { ReadStream, WriteStream } from "node:tty";
import type { Io } from "./kith.ts";
import { showControls } from "./output/show-controls.ts";

export interface Streams {
  readonly stdin: ReadStream;
  readonly stdout: WriteStream;
  readonly stderr: WriteStream;
  /** False when the person asked for JSON, or for no colour. */
  readonly mayAsk: boolean;
  readonly mayColor: boolean;
  /** Called when results can be written nowhere, as to a file on a full disk. */
  readonly onUnwritable: (code: string) => void;
}

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 100;

/** Speaks through a terminal, or through pipes where there is none. */
export function terminalIo({ stdin, stdout, stderr, mayAsk, mayColor, onUnwritable }: Streams): Io {
  let progressShown = false;
  // Whoever reads may have seen enough, as `head` does: what is left is said to nobody, and the work goes on.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") onUnwritable(error.code ?? error.message);
  });
  // Where words about the work cannot be written, nobody can be told so.
  stderr.on("error", () => undefined);
  const clear = (): void => {
    if (progressShown) stderr.write("\r\u001b[K");
    progressShown = false;
  };
  const canAsk = mayAsk && stdin.isTTY && stdout.isTTY;
  async function readTyped(question: string, isShown: boolean): Promise<string | undefined> {
    if (!canAsk) return undefined;
    clear();
    stderr.write(question);
    let typed = "";
    for (;;) {
      // Keys that are pasted come at once.
      for (const character of await readKeys(stdin)) {
        if (character === CONTROL_C || character === CONTROL_D) return void stderr.write("\n");
        if (character === "\r" || character === "\n") {
          stderr.write("\n");
          return typed;
        }
        typed = character === BACKSPACE ? typed.slice(0, -1) : typed + character;
        if (isShown) stderr.write(`\r\u001b[K${question}${showControls(typed)}`);
      }
    }
  }
  return {
    out(text) {
      clear();
      stdout.write(showControls(text));
    },
    err(text) {
      clear();
      stderr.write(showControls(text));
    },
    canAsk,
    color: mayColor && stdout.isTTY,
    columns: stdout.isTTY ? Math.min(WIDEST, stdout.columns) : 80,
    readKey: () => (canAsk ? readKey(stdin) : Promise.resolve("q")),
    readLine: (question) => readTyped(question, true),
    readSecret: (question) => readTyped(question, false),
    progress(text) {
      if (!stderr.isTTY) return;
      stderr.write(`\r\u001b[K${showControls(text)}`);
      progressShown = true;
    },
  };
}

const CONTROL_C = "\u0003";
const CONTROL_D = "\u0004";
const BACKSPACE = "\u007f";

/** Waits for one key; Control-C and Control-D stop, as `q` does. */
async function readKey(stdin: ReadStream): Promise<string> {
  const key = await readKeys(stdin);
  return key === CONTROL_C || key === CONTROL_D ? "q" : key;
}

function readKeys(stdin: ReadStream): Promise<string> {
  return new Promise((resolve) => {
    stdin.setRawMode(true);
    stdin.resume();
    stdin.once("data", (bytes: Buffer) => {
      stdin.setRawMode(false);
      stdin.pause();
      resolve(bytes.toString("utf8"));
    });
  });
}
