/** The git identities of public projects: one record per raw identity, with the person it belongs to. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface GitIdentity {
  readonly name: string;
  readonly email: string;
  /** The canonical identity of the person, by the project's own .mailmap. */
  readonly person: string;
}

export const DATA_FOLDER = process.env["KITH_DATA"] ?? join(import.meta.dirname, "../../../shared/data");

export function readGitIdentities(project: string): GitIdentity[] {
  const text = readFileSync(join(DATA_FOLDER, "git-identities", `${project}.aliases.tsv`), "utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [counted = "", person = ""] = line.split("\t");
      const match = /^\s*\d+\s+(.*?)\s*<([^>]*)>\s*$/u.exec(counted);
      return { name: match?.[1] ?? "", email: match?.[2] ?? "", person };
    });
}
