#!/usr/bin/env node
// The installed command: the guard first, then the bundle.
await import("./guard.mjs");
await import("../dist/main.js");
