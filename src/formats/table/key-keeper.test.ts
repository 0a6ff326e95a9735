import { expect, test } from "vitest";
import { keyOf } from "../../core/key.ts";
import { createKeyKeeper } from "./key-keeper.ts";

test("createKeyKeeper() numbers records that share a key, in file order, and knows one it has had", () => {
  const shared = keyOf("Ana");
  const contents = ["x", "y", "x", "z"].map((text) => keyOf(text));

  const keep = createKeyKeeper();
  const keys = contents.map((content) => keep(shared, content));

  expect(keys).toEqual([shared, keyOf(shared, "2"), undefined, keyOf(shared, "3")]);
});
