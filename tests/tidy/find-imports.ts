import { posix } from "node:path";
import ts from "typescript";
import { type SourceFile, placeOf } from "./source-files.ts";

export interface Import {
  readonly place: string;
  /** A path from the project's root where the import is relative, else the specifier as written. */
  readonly target: string;
  readonly kind: "file" | "package" | "node";
}

/** Lists what a file imports: statements, re-exports, `import()`, and types by `import("…")`. */
export function findImports(file: SourceFile): Import[] {
  const found: Import[] = [];

  function visit(node: ts.Node): void {
    const specifier = specifierOf(node);
    if (specifier !== undefined) found.push(importOf(file, node, specifier));
    ts.forEachChild(node, visit);
  }

  visit(file.tree);
  return found;
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return textOf(node.arguments[0]);
  }
  return undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function importOf(file: SourceFile, node: ts.Node, specifier: string): Import {
  const place = placeOf(file, node);
  if (specifier.startsWith(".")) {
    return { place, target: posix.join(posix.dirname(file.path), specifier), kind: "file" };
  }
  return { place, target: specifier, kind: specifier.startsWith("node:") ? "node" : "package" };
}
