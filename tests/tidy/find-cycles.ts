/**
 * Lists import cycles, one per knot of files that reach each other, each as a path that ends where it began.
 * Imports of types count: two files that need each other's types are one thing in two files.
 */
export function findCycles(importsByPath: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const trail: string[] = [];

  function visit(path: string): void {
    if (finished.has(path)) return;
    const at = trail.indexOf(path);
    if (at >= 0) {
      cycles.push([...trail.slice(at), path]);
      return;
    }
    trail.push(path);
    for (const target of importsByPath.get(path) ?? []) visit(target);
    trail.pop();
    finished.add(path);
  }

  for (const path of importsByPath.keys()) visit(path);
  return cycles;
}
