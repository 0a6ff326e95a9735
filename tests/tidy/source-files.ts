import { globSync, readFileSync } from "node:fs";
import { resolve, sep } from "node:path";
import ts from "typescript";

export const ROOT = resolve(import.meta.dirname, "../..");

export interface SourceFile {
  /** From the project's root, with `/`: `src/core/day.ts`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** Reads and parses all TypeScript files that match, sorted by path; none is checked for types. */
export function readSourceFiles(...patterns: readonly string[]): SourceFile[] {
  const paths = globSync([...patterns], { cwd: ROOT }).map((path) => path.split(sep).join("/"));
  return paths.sort().map((path) => sourceFileOf(path, readFileSync(resolve(ROOT, path), "utf8")));
}

export function sourceFileOf(path: string, text: string): SourceFile {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** Tells whether the file exists for tests only, and so may import what it likes. */
export function isTestFile(path: string): boolean {
  return /\.(test|conformance)\.ts$|\/testing\.ts$|^tests\//.test(path);
}

/** Says where in the file a node begins: `src/core/day.ts:12`. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1}`;
}
