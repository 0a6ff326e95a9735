import type { Command } from "commander";
import { quoteText } from "../../core/cut-text.ts";
import { Failure } from "../../core/failure.ts";
import type { CliDeps } from "../kith.ts";
import { sayExamples } from "../output/help-layout.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

/** Prints a completion script, made from the commands as they are registered. */
export function registerCompletion(program: Command, deps: CliDeps): void {
  program
    .command("completion")
    .argument("<shell>", SHELLS.join(", "))
    .description("Print a script that completes commands and options in your shell.")
    .addHelpText(
      "after",
      sayExamples(
        ["kith completion bash >> ~/.bashrc", "kith completion fish > ~/.config/fish/completions/kith.fish"],
        deps.io.columns,
      ),
    )
    .action((shell: string) => {
      const words = wordsOf(program);
      switch (shell) {
        case "bash":
          return deps.io.out(bashScript(words));
        case "zsh":
          return deps.io.out(`autoload -U +X bashcompinit && bashcompinit\n${bashScript(words)}`);
        case "fish":
          return deps.io.out(fishScript(words));
        default:
          throw new Failure("bad-usage", `${quoteText(shell)} is not a shell that can be completed in`, {
            hint: `The shells are: ${SHELLS.join(", ")}.`,
          });
      }
    });
}

/** What may follow each command path; the empty path is `kith` itself. */
type Words = ReadonlyMap<string, readonly string[]>;

function wordsOf(program: Command): Words {
  const words = new Map<string, string[]>();
  const visit = (command: Command, path: readonly string[]): void => {
    const names = command.commands.map((child) => child.name());
    const options = command.options.map((option) => option.long ?? option.short ?? "");
    words.set(
      path.join(" "),
      [...names, ...options].filter((word) => word !== ""),
    );
    for (const child of command.commands) visit(child, [...path, child.name()]);
  };
  visit(program, []);
  return words;
}

/** In zsh, which runs the same, a variable `path` is the PATH. */
function bashScript(words: Words): string {
  const cases = [...words].map(([path, next]) => `    "${path}") words="${next.join(" ")}" ;;`).join("\n");
  const families = [...words.keys()].flatMap((path) => (path.includes(" ") ? path.split(" ").slice(0, 1) : []));
  return `# kith completion
_kith() {
  local verb="" word words="" before=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$before$word" in
      --home|"--home =") before="--home " ; continue ;;
      "--home "*|-*) ;;
      *) case "$verb" in "") verb="$word" ;; ${[...new Set(families)].join("|")}) verb="$verb $word" ;; esac ;;
    esac
    before=""
  done
  [ -n "$before" ] && COMPREPLY=() && return
  case "$verb" in
${cases}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _kith kith
`;
}

function fishScript(words: Words): string {
  const lines: string[] = [];
  for (const [path, next] of words) {
    const seen =
      path === ""
        ? "__fish_use_subcommand"
        : path
            .split(" ")
            .map((word) => `__fish_seen_subcommand_from ${word}`)
            .join("; and ");
    for (const word of next) {
      const what = word.startsWith("--") ? `-l ${word.slice(2)}` : `-a ${word}`;
      lines.push(`complete -c kith -n '${seen}' ${what}`);
    }
  }
  return `${lines.join("\n")}\n`;
}
