#!/usr/bin/env node
// The checkout's own command, run from source by `npm run kith` and `npm start`.
await import("./guard.mjs");
await import("../src/main.ts");
