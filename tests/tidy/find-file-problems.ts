import ts from "typescript";
import { isTestFile, type SourceFile, placeOf } from "./source-files.ts";

const MOST_LINES = 400;

/** Says of a file past 400 lines that two things live in it. Tests may be longer: they are read one by one. */
export function findLongFile(file: SourceFile): string[] {
  const lines = file.text.split("\n").length - 1;
  if (isTestFile(file.path) || lines <= MOST_LINES) return [];
  return [`${file.path} has ${lines} lines: two things live in it, so give each a file of its own`];
}

/** Lists what a module does when it is imported: only main.ts and workers may do anything. */
export function findWorkOnImport(file: SourceFile): string[] {
  const isEntry =
    ["src/main.ts", "src/web/main.tsx", "src/web/offline/service-worker.ts"].includes(file.path) ||
    file.path.endsWith(".worker.ts");
  if (isTestFile(file.path) || isEntry) return [];
  return file.tree.statements.filter(doesWork).map((statement) => {
    return `${placeOf(file, statement)} does something when imported: put it in a function that main.ts calls`;
  });
}

/** A loop that fills a table is still a declaration in spirit; a call, or an import for its effect, is work. */
function doesWork(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return statement.importClause === undefined;
  if (ts.isIfStatement(statement) || ts.isTryStatement(statement) || ts.isThrowStatement(statement)) return true;
  if (!ts.isExpressionStatement(statement)) return false;
  return ts.isCallExpression(statement.expression) || ts.isAwaitExpression(statement.expression);
}

/** Tells whether the file holds functions, and so something to test; types and tables of words alone are none. */
export function holdsFunctions(file: SourceFile): boolean {
  function visit(node: ts.Node): boolean {
    return (
      (ts.isFunctionLike(node) && "body" in node && node.body !== undefined) || ts.forEachChild(node, visit) === true
    );
  }
  return visit(file.tree);
}

// Written in two pieces, since this file is read by the test as well.
const LATER = new RegExp("\\b(TO" + "DO|FIX" + "ME)\\b");

/** Lists notes to do something later, which nobody does: an issue is the place for them. */
export function findLaterNotes(path: string, text: string): string[] {
  return linesMatching(text, LATER).map((line) => `${path}:${line} puts work off: do it, or open an issue`);
}

const SILENCED = /eslint-disable(?!.* -- \S)|@ts-(ignore|nocheck)/;

/** Lists checks that are switched off without the reason beside it. */
export function findSilencedChecks(path: string, text: string): string[] {
  return linesMatching(text, SILENCED).map((line) => {
    return `${path}:${line} silences a check: say why after " -- ", and use @ts-expect-error rather than @ts-ignore`;
  });
}

function linesMatching(text: string, pattern: RegExp): number[] {
  return text.split("\n").flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
}
