import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { testStore } from "../store.conformance.ts";
import { openSqliteStore } from "./sqlite-store.ts";

const folder = mkdtempSync(join(tmpdir(), "kith-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let opened = 0;

testStore("sqlite", () => Promise.resolve(openSqliteStore(join(folder, `${opened++}`, "kith.db"))));
