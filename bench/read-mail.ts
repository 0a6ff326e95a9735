/**
 * Reading and importing a mailbox, beside Python's `mailbox` reading the same headers, and the same messages as Maildir
 * beside `notmuch new`. Megabytes: argument, default 1000.
 */
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { inventMail, mboxText } from "./invent-mail.ts";
import { MAIN, printResults, withFolder } from "./measure.ts";
import { PYTHON, besideFirst, canRun, runProgram, runReader } from "./run-beside.ts";

const MEGABYTES = Number(process.argv[2] ?? 1000);
const HEADERS = ["From", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "References"];
const READ_BY_PYTHON = `
import mailbox, sys
for message in mailbox.mbox(sys.argv[1], create=False):
    for name in ${JSON.stringify(HEADERS)}:
        message[name]
`;

await withFolder((folder) => {
  const home = join(folder, "home");
  const clear = (): void => {
    rmSync(home, { recursive: true, force: true });
  };
  const importOf = (path: string): ReturnType<typeof runProgram> =>
    runProgram(process.execPath, [MAIN, "--home", home, "import", path], { before: clear });

  const mbox = join(folder, "large.mbox");
  const messages = writeMbox(mbox);
  const python = runProgram(PYTHON, ["-c", READ_BY_PYTHON, mbox]);
  const rows = [
    { what: "Python's mailbox, reading the headers", ...python },
    { what: "reading the headers", ...runReader("mail-headers", mbox) },
    { what: "reading the messages as the import does", ...runReader("mail", mbox) },
    { what: "whole import", ...importOf(mbox) },
  ];
  printResults(`mbox of ${MEGABYTES} MB, ${messages} messages`, besideFirst(rows));
  rmSync(mbox);

  if (!canRun("notmuch", ["--version"])) {
    console.log("The same as Maildir is measured beside notmuch: apt-get install notmuch");
    return;
  }
  const maildir = join(folder, "mail");
  writeMaildir(maildir);
  const config = join(folder, "notmuch-config");
  writeFileSync(config, `[database]\npath=${maildir}\n[user]\nprimary_email=ines@ferreira.example\n`);
  const indexed = join(maildir, ".notmuch");
  const notmuch = runProgram("notmuch", ["new", "--quiet"], { env: { NOTMUCH_CONFIG: config } });
  rmSync(indexed, { recursive: true, force: true });
  printResults(
    `Maildir of the same`,
    besideFirst([
      { what: "notmuch new", ...notmuch },
      { what: "whole import", ...importOf(maildir) },
    ]),
  );
});

/** Gives how many messages it has. */
function writeMbox(path: string): number {
  const file = openSync(path, "w");
  let count = 0;
  let waiting = "";
  for (const message of inventMail(MEGABYTES * 1e6)) {
    waiting += mboxText(message);
    count += 1;
    if (waiting.length < 1e6) continue;
    writeSync(file, waiting);
    waiting = "";
  }
  writeSync(file, waiting);
  closeSync(file);
  return count;
}

function writeMaildir(path: string): void {
  for (const part of ["cur", "new", "tmp"]) mkdirSync(join(path, part), { recursive: true });
  let count = 0;
  for (const { at, text } of inventMail(MEGABYTES * 1e6)) {
    writeFileSync(join(path, "cur", `${Math.floor(at / 1000)}.M${count++}.bench:2,S`), text);
  }
}
