import { defineConfig } from "vitest/config";

process.env["TZ"] = "UTC";

/** Journeys through the built web application in a real Chromium: `npm run test:web`. */
export default defineConfig({
  test: { name: "web", include: ["tests/web/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 1 },
});
