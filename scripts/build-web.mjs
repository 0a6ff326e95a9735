// Builds the web application into dist/web, which `kith serve` serves as it lies there.
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { build as bundle } from "esbuild";
import { build } from "vite";

const root = join(import.meta.dirname, "..");

/** Builds, and names the modules that went in, from the project's root; the look's packages are joined to it as text. */
export async function buildWeb() {
  const { output } = await build({
    configFile: false,
    root: join(root, "src/web"),
    logLevel: "warn",
    build: {
      outDir: join(root, "dist/web"),
      emptyOutDir: true,
      target: "es2024",
      // The server's policy allows no code or fonts in data: addresses.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: {
        // "use client" means nothing here: all of it runs in the browser.
        onLog: (level, log, handle) => {
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
        },
      },
    },
  });
  await buildServiceWorker();
  const modules = output.flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
  return [...modules.map((id) => relative(root, id)), "node_modules/@fontsource-variable/source-sans-3/index.css"];
}

/** The service worker keeps every file of the shell, under one name for all of them: another build is another shell. */
async function buildServiceWorker() {
  const folder = join(root, "dist/web");
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(await readFile(join(folder, file)));
  const shell = ["/", ...files.filter((file) => file !== "index.html").map((file) => `/${file}`)];
  await bundle({
    entryPoints: [join(root, "src/web/offline/service-worker.ts")],
    outfile: join(folder, "sw.js"),
    bundle: true,
    minify: true,
    target: "es2022",
    logLevel: "warning",
    define: { SHELL: JSON.stringify(shell), VERSION: JSON.stringify(hash.digest("hex").slice(0, 12)) },
  });
}
