import { type DescribedCommand, describeCommands } from "./describe-commands.ts";

const INTRODUCTION = `# Commands

Every command, with its options. \`kith help COMMAND\` shows the same at the command line.

- \`--home <dir>\` may stand before or after any command: where the data live. Without it, \`KITH_HOME\` says so; without
  that, it is \`~/.kith\`.
- \`--json\` prints exactly one JSON document, also when the command fails ([for scripts](for-scripts.md)).
- A name is whatever finds one person: a full name, part of one, an address, or an id such as \`c_12\`. When several
  people fit, Kith lists them and does nothing.
- Days are written \`2026-11-23\`, \`today\` or \`yesterday\`; days to come also as \`10d\`, \`2w\`, \`3m\`.
- \`kith --version\` says which Kith this is.
`;

/** The page docs/manual/commands.md, as the commands are registered. */
export function writeCommandsPage(): string {
  return `${INTRODUCTION}\n${describeCommands().map(section).join("\n")}`;
}

function section({ path, usage, description, options, examples }: DescribedCommand): string {
  const rows = options.map((option) => {
    const usual = option.default === "" ? "" : ` (\`${option.default}\` when left out)`;
    return `| \`${option.flags.replaceAll("|", "\\|")}\` | ${option.description}${usual} |\n`;
  });
  const table = rows.length === 0 ? "" : `\n| option | |\n|---|---|\n${rows.join("")}`;
  const shown = examples.length === 0 ? "" : `\n\`\`\`sh\n${examples.join("\n")}\n\`\`\`\n`;
  return `## ${path}\n\n\`${usage}\`\n\n${description}\n${table}${shown}`;
}
