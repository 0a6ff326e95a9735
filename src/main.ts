// The composition root. Until the verbs are wired it answers --version only.
import packageJson from "../package.json" with { type: "json" };

if (process.argv.includes("--version")) process.stdout.write(`${packageJson.version}\n`);
