import { expect, test } from "vitest";
import { scanTags } from "./scan-tags.ts";

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  await Promise.resolve();
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function scan(text: string, size = 1000, attribute = "a") {
  const tags = [];
  for await (const tag of scanTags(inPieces(text, size))) {
    if ("broken" in tag) tags.push(`broken ${tag.broken}`);
    else tags.push(`${tag.isEnd ? "/" : ""}${tag.name} ${tag.line} ${tag.attribute(attribute) ?? "-"}`);
  }
  return tags;
}

const TEXT = `<?xml version='1.0'?>
<!--Made by "It's" > all-->
<smses a="2">
  <sms a="one &lt; two" b='x'/>text
  <part a="it's > this"
  /></smses>`;

test.each([1, 2, 7, 1000])("scanTags() gives tags in order, read in pieces of %i", async (size) => {
  expect(await scan(TEXT, size)).toEqual(["smses 3 2", "sms 4 one < two", "part 5 it's > this", "/smses 6 -"]);
});

test.each([1, 2, 3, 1000])(
  "scanTags() takes a lone quote in a comment for text, read in pieces of %i",
  async (size) => {
    expect(await scan('<!--It\'s new--><!-- 2" --><sms a="2"/>', size)).toEqual(["sms 1 2"]);
  },
);

test.each([
  ["quotes", `<s ${'"'.repeat(300_000)} a="1"/>`],
  ["a name", `<s ${"a".repeat(300_000)} a="1"/>`],
  ["blanks", `<s a${" ".repeat(300_000)} a="1"/>`],
  ["signs of equality", `<s ${"=".repeat(300_000)} a="1"/>`],
  ["values that do not end", `<s ${"b='".repeat(100_000)} a="1"/>`],
  ["a comment of ends", `<!--${">".repeat(300_000)}--><s a="1"/>`],
])("scanTags() reads a tag of very many %s in one pass", async (_, text) => {
  const before = process.cpuUsage();

  expect(await scan(text, 1000)).toHaveLength(1);

  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
});

test("scanTags() decodes characters in every form", async () => {
  expect(await scan('<s a="&#10;&#x41;&#55357;&#56842;&#128522;&amp;amp;&unknown;&#9999999;"/>')).toEqual([
    "s 1 \nA😊😊&amp;&unknown;\ufffd",
  ]);
});

test("scanTags() cuts a value that is longer than any true one, and goes on", async () => {
  const [part, next] = await scan(`<part a="${"x".repeat(300_000)}" b="1"/><sms a="2"/>`, 1000);

  expect(part?.length).toBeLessThan(70_000);
  expect(next).toBe("sms 1 2");
});

test("scanTags() tells of a tag that never ends", async () => {
  expect(await scan('<smses>\n<sms a="one')).toEqual(["smses 1 -", "broken 2"]);
  expect(await scan("")).toEqual([]);
  expect(await scan("< > <1> <a>")).toEqual(["1 1 -", "a 1 -"]);
});
