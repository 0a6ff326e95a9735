import { Failure } from "../core/failure.ts";
import { readCount } from "./read-arguments.ts";

/** KITH on the keys of a telephone. docs/decisions/server.md says why a fixed one, and why this. */
export const DEFAULT_PORT = "5484";
const LAST_PORT = 65_535;

/** A port to listen at; 0 is one that is free. */
export function readPort(text: string): number {
  const port = readCount(text, "a port");
  if (port <= LAST_PORT) return port;
  throw new Failure("bad-usage", `There is no port ${port}`, { hint: `Ports go from 1 to ${LAST_PORT}.` });
}
