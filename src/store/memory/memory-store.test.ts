import { testStore } from "../store.conformance.ts";
import { openMemoryStore } from "./memory-store.ts";

testStore("memory", () => Promise.resolve(openMemoryStore()));
