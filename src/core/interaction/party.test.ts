import { expect, test } from "vitest";
import type { SourceId } from "../id.ts";
import { identityKind } from "./party.ts";

test("identityKind() keeps a bare name inside its source, and addresses as they are", () => {
  expect(identityKind({ kind: "name", value: "Ana F." }, 12 as SourceId)).toEqual(["name", "12:Ana F."]);
  expect(identityKind({ kind: "email", value: "ana@norte.example" }, 12 as SourceId)).toEqual([
    "email",
    "ana@norte.example",
  ]);
});
