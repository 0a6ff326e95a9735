/** Endpoints about the server itself rather than the data: its devices, what it reads. They run on the thread that listens. */
import type { z } from "zod";
import type { Instant } from "../core/day.ts";
import type { Copies } from "./copies.ts";
import type { Device, Devices } from "./devices.ts";
import type { Shapes } from "./endpoint.ts";
import type { Imports } from "./imports.ts";
import type { Uploads } from "./uploads.ts";

/** What closes the data for a moment and opens others: each gives the path of a link that opens what comes. */
export interface Reopening {
  /** Shows the example network instead of the owner's data, or the other way round. */
  change(toExample: boolean): Promise<string>;
  /** Puts what an archive holds in the place of the data, which are put aside. Throws what refuses the archive. */
  restore(archive: string, passphrase: string | undefined): Promise<string>;
  /** Why the last one did not come to what was asked; null where it did. */
  trouble(): string | null;
}

/** What such an endpoint is given. */
export interface Front {
  readonly devices: Devices;
  /** Whoever asks. */
  readonly device: Device;
  readonly imports: Imports;
  readonly uploads: Uploads;
  readonly copies: Copies;
  readonly now: Instant;
  /** The server's own address. */
  readonly address: string;
  /** Whether the data are the example network, in a throw-away place. */
  readonly example: boolean;
  readonly reopening: Reopening;
}

export interface FrontEndpoint<I extends z.ZodObject, A extends z.ZodType> extends Shapes<I, A> {
  readonly thread: "front";
  run(front: Front, input: z.output<I>): Promise<z.input<A>>;
}

export function frontEndpoint<I extends z.ZodObject, A extends z.ZodType>(
  stated: Omit<FrontEndpoint<I, A>, "thread">,
): FrontEndpoint<I, A> {
  return { ...stated, thread: "front" };
}
