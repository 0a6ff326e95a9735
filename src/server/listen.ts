/** Listens on this machine's own address, and nowhere else: a proxy of the owner's may stand before it. */
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Failure } from "../core/failure.ts";

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

export const LOCAL_HOST = "127.0.0.1";

/** Tells that somebody listens at the port already. */
export class PortTaken extends Failure {
  constructor(port: number, cause: unknown) {
    super("refused", `Something listens at port ${port} already`, { hint: "Name another one with --port.", cause });
  }
}

/** Port 0 is one that is free. Throws PortTaken. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortTaken(port, error) : error),
    );
    server.listen(port, LOCAL_HOST, resolve);
  });
  // eslint-disable-next-line kith/safe-assertion -- a server that listens at a port has such an address
  const { port: taken } = server.address() as AddressInfo;
  return {
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Pages that hear the feed never end by themselves.
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
