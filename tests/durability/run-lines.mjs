// Runs command lines one after another in this one process, each by a bundle evaluated anew, as a process of its own would.
// argv: the bundle, and a file with the lines as JSON. Says how each ended, and what it said of errors, as a line of JSON.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , bundle, list] = process.argv;
const say = process.stdout.write.bind(process.stdout);
let err = "";
process.stdout.write = () => true;
process.stderr.write = (text) => {
  err += text;
  return true;
};

for (const [index, words] of JSON.parse(readFileSync(list, "utf8")).entries()) {
  err = "";
  process.exitCode = 0;
  process.argv = [process.argv[0], bundle, ...words];
  await import(`${pathToFileURL(bundle).href}?line=${index}`);
  say(`${JSON.stringify({ code: process.exitCode, err })}\n`);
  process.removeAllListeners("SIGINT");
}
process.exitCode = 0;
