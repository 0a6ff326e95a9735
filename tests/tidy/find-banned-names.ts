import { basename } from "node:path";
import ts from "typescript";
import { type SourceFile, placeOf } from "./source-files.ts";

const TOO_WIDE = "says nothing that its folder does not: name what it does or holds";
/** Words that no name contains, and what to write instead. ARCHITECTURE.md holds the glossary. */
const BANNED_WORDS: ReadonlyMap<string, string> = new Map([
  ["user", "write contact (a person in the network) or owner (whose network it is)"],
  ["users", "write contacts or owners"],
  ["manager", `${TOO_WIDE} (planWeek, openStore)`],
  ["helper", `${TOO_WIDE}, and keep it beside its only caller`],
  ["helpers", `${TOO_WIDE}, and keep each beside its only caller`],
  ["util", `${TOO_WIDE} (day.ts, queue.ts)`],
  ["utils", `${TOO_WIDE} (day.ts, queue.ts)`],
  ["dto", "name the noun itself (Contact, Plan)"],
]);
/** Whole names, for words that mean something else inside a longer one. */
const BANNED_NAMES: ReadonlyMap<string, string> = new Map([
  ["lead", "write contact"],
  ["leads", "write contacts"],
  ["Lead", "write Contact"],
]);
/** Ends of the names of types: a `service` that somebody has an account with is an honest noun. */
const BANNED_TYPE = /^[A-Z]\w*[a-z](Service|Model)$/;

/** Lists each file name, and each name that our code declares, with a word that the project does not use. */
export function findBannedNames(file: SourceFile): string[] {
  const problems: string[] = [];
  const name = basename(file.path);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.tsx?$/.test(name)) {
    problems.push(`${file.path}: write file names in kebab-case, after their main export`);
  }
  add(file.path, name.replace(/\..*$/, ""));

  function add(place: string, declared: string): void {
    const advice = adviceFor(declared);
    if (advice !== undefined) problems.push(`${place} "${declared}": ${advice}`);
  }

  function visit(node: ts.Node): void {
    const declared = declaredName(node);
    if (declared !== undefined) add(placeOf(file, declared), declared.text);
    ts.forEachChild(node, visit);
  }

  visit(file.tree);
  return problems;
}

function adviceFor(name: string): string | undefined {
  if (BANNED_TYPE.test(name)) return `${TOO_WIDE}: a function is a verb and its object, a type is the noun itself`;
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  const advices = words.map((word) => BANNED_WORDS.get(word.toLowerCase()));
  return BANNED_NAMES.get(name) ?? advices.find((advice) => advice !== undefined);
}

/** Gives the name a declaration introduces. Keys of object literals and destructured keys may be foreign: not ours. */
function declaredName(node: ts.Node): ts.Identifier | undefined {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isBindingElement(node) ||
    ts.isParameter(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isMethodSignature(node);
  return declares && node.name !== undefined && ts.isIdentifier(node.name) ? node.name : undefined;
}
