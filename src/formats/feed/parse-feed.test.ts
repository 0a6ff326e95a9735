import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFeed } from "./parse-feed.ts";

const ITEM = `<item><title>Looms &amp; threads</title><link>https://ana.example/1</link><guid>g1</guid><pubDate>Fri, 20 Nov 2026 09:00:00 +0100</pubDate><description><![CDATA[<p>A <b>long</b>&nbsp;way&#8230;</p>]]></description></item>`;
const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Ana writes</title><link>https://ana.example/</link>${ITEM}</channel></rss>`;
const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Ana writes</title><link href="https://ana.example/feed" rel="self"/><link href="https://ana.example/"/><entry><title type="html">Looms &lt;b&gt;again&lt;/b&gt;</title><link href="https://ana.example/2"/><id>urn:2</id><updated>2026-11-21T23:30:00-08:00</updated><summary>Short</summary></entry></feed>`;

test("RSS and Atom give title, plain summary, link and the day as stated", () => {
  expect(parseFeed(RSS)).toMatchObject({
    title: "Ana writes",
    site: "https://ana.example/",
    pieces: [{ title: "Looms & threads", summary: "A long way…", link: "https://ana.example/1", on: "2026-11-20" }],
    skipped: 0,
  });
  expect(parseFeed(ATOM)).toMatchObject({
    site: "https://ana.example/",
    pieces: [{ title: "Looms again", summary: "Short", link: "https://ana.example/2", on: "2026-11-21" }],
  });
});

test("the same piece has the same key in every reading, and what lacks a title or a day is counted", () => {
  const again = RSS.replace("Looms &amp; threads", "Looms, threads");
  expect(parseFeed(again)?.pieces[0]?.key).toBe(parseFeed(RSS)?.pieces[0]?.key);
  const odd = `<item><title>No day</title></item><item><pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate></item><item><title>x</title><pubDate>31 Feb 2026</pubDate></item>`;
  expect(parseFeed(RSS.replace("</channel>", `${odd}</channel>`))).toMatchObject({
    pieces: [{ title: "Looms & threads" }],
    skipped: 3,
  });
});

test("what is no feed is said to be none, a torn one gives what stands before the tear", () => {
  for (const text of ["", "<html><body>Hello</body></html>", "{}", `<rss><channel>${"<a>".repeat(50_000)}`])
    expect(parseFeed(text)).toBeUndefined();
  expect(parseFeed(RSS.slice(0, RSS.indexOf("</item>") + 7))?.pieces).toHaveLength(1);
});

test("entities of a document's own are not unfolded, and ten thousand pieces are cut to what is read", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>`;
  expect(JSON.stringify(parseFeed(RSS.replace('<?xml version="1.0"?>', bomb).replace("threads", "&c;")))).toHaveLength(
    JSON.stringify(parseFeed(RSS.replace("threads", "&c;"))).length,
  );
  const many = parseFeed(RSS.replace("</channel>", `${ITEM.repeat(1000)}</channel>`));
  expect([many?.pieces.length, many?.skipped]).toEqual([500, 501]);
});

test("no damage makes it throw", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(RSS, ATOM),
      fc.nat(700),
      fc.string({ unit: "binary", maxLength: 8 }),
      (text, at, damage) => {
        parseFeed(text.slice(0, at) + damage + text.slice(at + damage.length));
      },
    ),
    { numRuns: 300 },
  );
});
