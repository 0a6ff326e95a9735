import { expect, test } from "vitest";
import { type PageEvent, createEventFeed } from "./event-feed.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));

function openFeed() {
  return createEventFeed({
    readVersion: () => 1,
    readHead: () => Promise.resolve(7),
    readAfter: () => Promise.resolve([]),
  });
}

test("a page that was closed is not open any more, also where it closed at once", async () => {
  const feed = openFeed();
  for (let n = 0; n < 101; n++) {
    const stop = feed.subscribe(undefined, () => undefined);
    if (n % 2 === 0) await settled();
    stop();
    await settled();
    expect(feed.open).toBe(0);
  }
});

test("a page hears what is announced until it is closed", async () => {
  const feed = openFeed();
  const heard: PageEvent[] = [];
  const stop = feed.subscribe(undefined, (event) => void heard.push(event));
  await settled();
  feed.announce({ event: "import", data: 1 });
  stop();
  feed.announce({ event: "import", data: 2 });
  expect(heard).toEqual([{ event: "import", data: 1 }]);
});
