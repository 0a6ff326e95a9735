// The composition root. Until the verbs are wired it answers --version and --help only.
import packageJson from "../package.json" with { type: "json" };

if (process.argv.includes("--version")) process.stdout.write(`${packageJson.version}\n`);
if (process.argv.includes("--help")) process.stdout.write("Usage: kith COMMAND\n");
