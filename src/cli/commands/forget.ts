import type { Command } from "commander";
import { findContact } from "../../app/find-contact.ts";
import { type Forgot, forgetContact } from "../../app/forget-contact.ts";
import { Failure } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import { answerWith } from "../define.ts";
import type { CliDeps, Kith } from "../kith.ts";
import { countOf } from "../output/count-of.ts";
import { type PassphraseOptions, readPassphrase } from "../read-passphrase.ts";

type Options = PassphraseOptions & { readonly yes?: boolean };
type Left = Awaited<ReturnType<Kith["backups"]["forget"]>>;

export function registerForget(program: Command, deps: CliDeps): void {
  answerWith<Options>(
    program
      .command("forget")
      .argument("<name...>", "whom")
      .description("Forget a person for good: the one change that cannot be undone.")
      .option("--yes", "do not ask")
      .option(
        "--passphrase-file <file>",
        "holds the passphrase of your encrypted backups, so that they are renewed too",
      ),
    deps,
    ["kith forget Ana Ferreira", "kith forget c_12 --yes"],
    async (kith, words, options) => {
      const found = await findContact(kith.session, words.join(" "));
      if (options.yes !== true) await confirm(deps, found.name);
      const { passphraseFile } = options;
      const readText = kith.files.readText.bind(kith.files);
      const passphrase =
        passphraseFile === undefined ? undefined : await readPassphrase(deps.io, readText, { passphraseFile }, false);
      const forgot = await forgetContact(kith.session, found, kith.drawSalt);
      const backups = await kith.backups.forget(passphrase);
      const { records, interactions, kept, isClean } = forgot;
      return {
        document: {
          id: showId("contact", found.contact),
          ...{ records, interactions, keptWithOthers: kept, isClean },
          mentions: forgot.mentions.map(({ contact, name }) => ({ id: showId("contact", contact), name })),
          backups: { fresh: backups.fresh, removed: backups.removed },
          left: backups.left,
        },
        words: sayForgot(forgot, backups),
      };
    },
  );
}

async function confirm({ io }: CliDeps, name: string): Promise<void> {
  if (!io.canAsk) {
    throw new Failure("refused", `Forgetting ${name} cannot be undone`, { hint: "Say --yes when you mean it." });
  }
  io.out(`Forget ${name}, with all that Kith holds about them? This cannot be undone. (y/n) `);
  const key = await io.readKey();
  io.out("\n");
  if (key.toLowerCase() !== "y") throw new Failure("interrupted", "Nobody was forgotten");
}

/** Their name is not said again. */
function sayForgot({ records, interactions, kept, isClean, mentions }: Forgot, { fresh, removed, left }: Left): string {
  const lines = [`Forgotten, with ${countOf(records, "record")} and ${countOf(interactions, "interaction")}.`];
  if (kept > 0)
    lines.push(`${countOf(kept, "interaction")} with others ${kept === 1 ? "stays" : "stay"}, without them.`);
  if (mentions.length > 0) {
    lines.push(
      `Notes or cards of others still name them: ${mentions.map(({ contact, name }) => `${name} (${showId("contact", contact)})`).join(", ")}.`,
    );
  }
  if (fresh !== null) lines.push(`${countOf(removed.length, "backup")} held them and went; a fresh one is ${fresh}.`);
  if (left.length > 0)
    lines.push("These may hold them still, and were not touched:", ...left.map((path) => `  ${path}`));
  if (!isClean) {
    lines.push(
      "Another process was using the data, so the file may still hold what was removed. Run `kith doctor --repair` when it has ended.",
    );
  }
  return lines.join("\n");
}
