import { expect, test } from "vitest";
import { detailOf } from "../../../tests/building/facts-of.ts";
import type { Day } from "../day.ts";
import { linkChangesOf } from "./link-changes.ts";

const MAY = "2025-05-05" as Day;
const LAST = "2025-01-01" as Day;
const gone = { goneOn: MAY, lastOn: LAST };
const come = { firstOn: MAY };

test("linkChangesOf() finds a mail domain and a page that gave way to others", () => {
  const details = [
    detailOf(1, "email", "ana@norte.example", gone),
    detailOf(2, "email", "ana@sul.example", come),
    detailOf(3, "url", "https://www.norte.example/ana", gone),
    detailOf(4, "url", "https://sul.example/team?ana", come),
  ];

  expect(linkChangesOf(details, "Contacts")).toEqual([
    {
      ...{ kind: "mail-domain", from: "norte.example", to: "sul.example" },
      ...{ lastOn: LAST, firstOn: MAY, source: "Contacts" },
    },
    { kind: "page", from: "norte.example", to: "sul.example", lastOn: LAST, firstOn: MAY, source: "Contacts" },
  ]);
});

test.each([
  ["private mail", [detailOf(1, "email", "ana@gmail.com", gone), detailOf(2, "email", "ana@sul.example", come)]],
  ["new private mail", [detailOf(1, "email", "ana@sul.example", gone), detailOf(2, "email", "a@gmail.com", come)]],
  ["the same domain", [detailOf(1, "email", "a@sul.example", gone), detailOf(2, "email", "ana@sul.example", come)]],
  ["what only went", [detailOf(1, "email", "ana@norte.example", gone)]],
  [
    "what came on another day",
    [detailOf(1, "email", "ana@norte.example", gone), detailOf(2, "email", "a@sul.example")],
  ],
  [
    "a domain that another address keeps",
    [
      detailOf(1, "email", "ana@norte.example", gone),
      detailOf(2, "email", "office@norte.example"),
      detailOf(3, "email", "ana@sul.example", come),
    ],
  ],
  ["another path", [detailOf(1, "url", "https://a.example/1", gone), detailOf(2, "url", "https://a.example/2", come)]],
  ["no page", [detailOf(1, "url", "notes", gone), detailOf(2, "url", "https://a.example/2", come)]],
])("linkChangesOf() finds nothing in %s", (_, details) => {
  expect(linkChangesOf(details, "Contacts")).toEqual([]);
});
