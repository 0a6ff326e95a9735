import { expect, test } from "vitest";
import { sayMatchedWords } from "./say-matched-words.ts";

test("sayMatchedWords() tells words that one place answers together, and what was asked for where it differs", () => {
  expect(
    sayMatchedWords([
      { asked: "lawyer", found: "Rechtsanwältin", field: "titles", text: "Rechtsanwältin" },
      { asked: "Porto", found: "porto", field: "places", text: "Porto" },
      { asked: "port", found: "port", field: "places", text: "Porto" },
      { asked: "looms", found: "looms", field: "notes", text: "restores looms" },
    ]),
  ).toBe('lawyer by "Rechtsanwältin" (title); porto, port (place); looms (note: restores looms)');
});
