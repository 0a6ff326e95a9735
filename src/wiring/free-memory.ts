/** Keeps what an import holds near what it needs. */
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** By so much the lasting part of the heap may grow before it is looked through again. */
const GROWTH_BYTES = 24e6;
/** The part for what has just been made grows no further than this. */
const YOUNG_BYTES = 8e6;

/**
 * Gives a function to be called now and then. V8 by itself lets the heap of a long reading grow to several times of what
 * lives in it: this has it collected once its lasting part has grown by 24 MB, and keeps the other part small.
 */
export function createMemoryKeeper(): () => void {
  let before = 0;
  let collect: (() => void) | undefined;
  return () => {
    const { old, young } = heapSizes();
    if (young >= YOUNG_BYTES) setFlagsFromString("--semi-space-growth-factor=1");
    if (old - before < GROWTH_BYTES) {
      // What was let go of was collected without us.
      before = Math.min(before, old);
      return;
    }
    collect ??= findCollector();
    collect();
    before = heapSizes().old;
  };
}

function heapSizes(): { readonly old: number; readonly young: number } {
  const spaces = getHeapSpaceStatistics();
  const sum = (names: readonly string[], field: "space_used_size" | "space_size"): number =>
    spaces.reduce((total, space) => total + (names.includes(space.space_name) ? space[field] : 0), 0);
  return {
    old: sum(["old_space", "large_object_space"], "space_used_size"),
    young: sum(["new_space"], "space_size"),
  };
}

function findCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const found: unknown = runInNewContext("gc");
  return typeof found === "function" ? () => void Reflect.apply(found, undefined, []) : () => undefined;
}
