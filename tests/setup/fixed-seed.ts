/**
 * Properties draw the same examples in every run of `npm test`, so that a red run is about the change at hand.
 * KITH_SEED=random looks for new ones.
 */
import fc from "fast-check";

const seed = process.env["KITH_SEED"] ?? "20261123";
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
