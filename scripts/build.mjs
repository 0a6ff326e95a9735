// Bundles the command into dist/: main.js, one file per worker, and a chunk for each module imported lazily; and the web.
// Node refuses to strip types below node_modules, and 200 modules from source take 0.4 s to start.
import { existsSync, globSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { buildWeb } from "./build-web.mjs";

const root = join(import.meta.dirname, "..");
const outdir = join(root, "dist");

const result = await build({
  absWorkingDir: root,
  entryPoints: ["src/main.ts", ...globSync("src/**/*.worker.ts", { cwd: root }).sort()],
  entryNames: "[name]",
  // Flat, so that a worker is found beside whichever chunk starts it.
  chunkNames: "[name]-[hash]",
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node24",
  external: ["better-sqlite3"],
  minifySyntax: true,
  minifyWhitespace: true,
  // Identifiers are left as they are, so keepNames is not needed; it costs a call for every closure that is made.
  sourcemap: "external",
  metafile: true,
  write: false,
  logLevel: "warning",
  // Some packages are CommonJS inside and ask for Node's own modules by `require`.
  banner: {
    js: 'import { createRequire as createRequireOfBundle } from "node:module"; const require = createRequireOfBundle(import.meta.url);',
  },
});

// Chunks first and main.js last, old chunks removed after: whoever starts kith meanwhile gets one build or the other.
const isMain = (file) => basename(file.path) === "main.js";
const files = [...result.outputFiles].sort((a, b) => Number(isMain(a)) - Number(isMain(b)));
await mkdir(outdir, { recursive: true });
for (const file of files) {
  await writeFile(`${file.path}.new`, file.contents);
  await rename(`${file.path}.new`, file.path);
}
const licenses = join(outdir, "LICENSES-OF-PARTS.txt");
await writeFile(licenses, await licensesOfParts([...Object.keys(result.metafile.inputs), ...(await buildWeb())]));
const kept = new Set([licenses, join(outdir, "web"), ...files.map((file) => file.path)]);
for (const name of await readdir(outdir)) {
  const path = join(outdir, name);
  if (!kept.has(path) && !name.endsWith(".new")) await rm(path, { recursive: true, force: true });
}

/** Gives the license texts of all packages inside the bundle: most licenses ask that they go with each copy. */
async function licensesOfParts(inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  const texts = [];
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
    const file = (await readdir(join(root, folder))).find((entry) => /^licen[cs]e|^copying/i.test(entry));
    const text = file === undefined ? "" : await readFile(join(root, folder, file), "utf8");
    texts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}

/** The innermost one that is a package of its own: some carry parts of others within, whose license is told with theirs. */
function packageFolder(input) {
  const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
  if (folder === undefined || existsSync(join(root, folder, "package.json"))) return folder;
  return packageFolder(folder.slice(0, folder.lastIndexOf("/node_modules/")));
}
