import { findImports, type Import } from "./find-imports.ts";
import { LAYERS, NETWORK_MODULES, PACKAGE_HOMES } from "./import-table.ts";
import { isTestFile, type SourceFile } from "./source-files.ts";

/** Lists each import that the table forbids, as a sentence that says what to do. */
export function findImportProblems(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    if (isTestFile(file.path)) return [];
    const layer = layerOf(file.path);
    if (layer === undefined) return [`${file.path} lies in no layer: move it, or add its folder to LAYERS`];
    return findImports(file).flatMap((found) => {
      const problem = problemOf(file.path, layer, found);
      return problem === undefined ? [] : [`${found.place} imports ${found.target}: ${problem}`];
    });
  });
}

function layerOf(path: string): string | undefined {
  const layer = /^src\/([^/]+)/.exec(path)?.[1];
  return layer !== undefined && layer in LAYERS ? layer : undefined;
}

function problemOf(path: string, layer: string, { kind, target }: Import): string | undefined {
  switch (kind) {
    case "file":
      return problemOfFile(layer, target);
    case "node":
      return problemOfNodeModule(layer, target.slice("node:".length));
    case "package":
      return problemOfPackage(path, target);
  }
}

function problemOfFile(layer: string, target: string): string | undefined {
  if (isTestFile(target)) return "it exists for tests only; move what is needed into a file of its own";
  if (target === "package.json" && layer === "main.ts") return undefined;
  const inside = target.slice("src/".length);
  const allowed = LAYERS[layer]?.imports ?? [];
  const isAllowed = [layer, ...allowed].some((path) => inside === path || inside.startsWith(path.replace(/\/?$/, "/")));
  if (target.startsWith("src/") && isAllowed) return undefined;
  const list = allowed.length === 0 ? "nothing else" : allowed.join(", ");
  return `${layer} may import ${list}; take it as an argument, or move the code`;
}

function problemOfNodeModule(layer: string, name: string): string | undefined {
  if (LAYERS[layer]?.node !== true) return `${layer} may not import Node's modules; take the capability as an argument`;
  if (NETWORK_MODULES.includes(name.split("/")[0] ?? "") && layer !== "connectors" && layer !== "server") {
    return "only connectors open connections, and only those that the owner configured";
  }
  return undefined;
}

function problemOfPackage(path: string, specifier: string): string | undefined {
  const name = specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  const home = PACKAGE_HOMES[name];
  if (home === undefined) {
    return "write node: before a module of Node; give a new package a home in PACKAGE_HOMES and a page in docs/decisions";
  }
  const homes = [home].flat();
  if (homes.some((one) => path.startsWith(one))) return undefined;
  return `only ${homes.join(" and ")} may import ${name}; ask for what it does as an argument`;
}
