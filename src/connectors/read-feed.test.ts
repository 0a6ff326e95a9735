import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../../tests/building/temporary-folder.ts";
import type { Day } from "../core/day.ts";
import { readFeed } from "./read-feed.ts";

const TODAY = "2026-11-23" as Day;
const FEED = `<rss version="2.0"><channel><title>Häfen</title><item><title>Kräne</title><pubDate>20 Nov 2026</pubDate></item></channel></rss>`;

async function serve(body: Buffer | string, status = 200): Promise<string> {
  const server = createServer((_, response) => void response.writeHead(status).end(body));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
}

test("a feed is read from a file and from an address, in the encoding that it names", async () => {
  const folder = await temporaryFolder({ "a.xml": FEED });
  const latin = Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${FEED}`, "latin1");

  for (const place of [`${folder}/a.xml`, await serve(latin)])
    expect(await readFeed(place, TODAY)).toMatchObject({ title: "Häfen", pieces: [{ title: "Kräne" }] });
});

test("what is gone, refused, too large or no feed is said with its reason", async () => {
  const huge = await serve(Buffer.alloc(9 * 1024 * 1024, "x"));
  await expect(readFeed(huge, TODAY)).rejects.toMatchObject({ code: "network", hint: /larger than 8 MB/ });
  await expect(readFeed(await serve("", 404), TODAY)).rejects.toMatchObject({ code: "network", hint: /404/ });
  await expect(readFeed(await serve("<html></html>"), TODAY)).rejects.toMatchObject({ code: "unreadable-input" });
  await expect(readFeed("/nowhere/feed.xml", TODAY)).rejects.toMatchObject({ code: "unreadable-input" });
});
