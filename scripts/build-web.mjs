// Builds the web application into dist/web, which `kith serve` serves as it lies there.
import { join, relative } from "node:path";
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
  const modules = output.flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
  return [...modules.map((id) => relative(root, id)), "node_modules/@fontsource-variable/source-sans-3/index.css"];
}
