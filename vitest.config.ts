import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Threads share the process's zone, so this decides it for every project that runs in threads.
process.env["TZ"] = "UTC";

const pure = ["src/core/**/*.test.ts", "src/formats/**/*.test.ts", "src/sync/**/*.test.ts"];
/** Tests that take seconds each: `npm test` runs them, `npm run check` does not. */
const slow = ["src/**/*.slow.test.ts"];

/** A process of its own per zone: a thread cannot have a zone of its own. */
function inZone(name: string, zone: string) {
  return {
    extends: true as const,
    test: {
      name,
      include: pure,
      exclude: slow,
      pool: "forks" as const,
      env: { TZ: zone, KITH_EXPECTED_ZONE: zone },
      setupFiles: ["tests/setup/fixed-seed.ts", "tests/setup/zone-in-force.ts"],
    },
  };
}

export default defineConfig({
  test: {
    pool: "threads",
    // Modules do nothing when imported (tests/tidy holds them to it), so files can share them: most of the time saved.
    isolate: false,
    testTimeout: 60_000,
    // One fewer is the default, which on two processors leaves one idle.
    maxWorkers: availableParallelism(),
    setupFiles: ["tests/setup/fixed-seed.ts"],
    projects: [
      { extends: true, test: { name: "unit", include: ["src/**/*.test.{ts,tsx}"], exclude: slow } },
      { extends: true, test: { name: "slow", include: slow } },
      inZone("kiritimati", "Pacific/Kiritimati"),
      inZone("st-johns", "America/St_Johns"),
      { extends: true, test: { name: "tidy", include: ["tests/tidy/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "whole",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/tidy/**", "tests/data/**", "tests/package/**", "tests/web/**"],
        },
      },
      { extends: true, test: { name: "package", include: ["tests/package/**/*.test.ts"], testTimeout: 300_000 } },
    ],
  },
});
