/** As tests/fuzz, over real files: their beginnings are damaged, and read. KITH_FUZZ_MINUTES looks longer at each parser. */
import { expect, test } from "vitest";
import { fuzzAll } from "../fuzz/fuzz-all.ts";
import { DATA_FOLDER } from "./data-folder.ts";

test("damaged real files are read to their end, soundly and soon", async () => {
  const { fuzzed, wrong } = await fuzzAll({
    minutes: Number(process.env["KITH_FUZZ_MINUTES"] ?? 0),
    data: DATA_FOLDER,
  });

  expect(wrong).toEqual([]);
  expect(fuzzed.map(({ target }) => target)).toEqual(
    expect.arrayContaining(["vcard", "calendar", "message", "mbox", "table", "recognise", "import"]),
  );
}, 36_000_000);
