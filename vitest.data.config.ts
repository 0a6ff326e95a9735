import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

process.env["TZ"] = "UTC";

/** Tests over real files that are not part of the project; `npm run test:data` looks for the folder first. */
export default defineConfig({
  test: {
    name: "data",
    include: ["tests/data/**/*.test.ts"],
    env: { KITH_DATA: resolve(process.env["KITH_DATA"] ?? "../shared/data") },
    pool: "threads",
    testTimeout: 600_000,
  },
});
