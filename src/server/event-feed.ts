/** Tells every open page what was changed, whoever changed it: this server, the command line, a reading in the background. */
import type { Operation } from "../core/operation.ts";
import { operationOf } from "./resources/history.ts";

/** One event as a page hears it. */
export interface PageEvent {
  readonly event: "operation" | "import";
  /** Of operations: their number, by which a page that was away asks for those since. */
  readonly id?: string;
  readonly data: unknown;
}

export interface FeedSource {
  /** Changes with every commit of another connection to the data. */
  readVersion(): number;
  /** The log after a number, ascending. */
  readAfter(seq: number): Promise<readonly Operation[]>;
  /** The last operation's number. */
  readHead(): Promise<number>;
}

export interface EventFeed {
  /** Calls back until the function given back is called; begins with the operations after `since`, where that is given. */
  subscribe(since: number | undefined, hear: (event: PageEvent) => void): () => void;
  announce(event: PageEvent): void;
  readonly open: number;
}

interface Page {
  readonly hear: (event: PageEvent) => void;
  hasEnded(): boolean;
}

const LOOK_EVERY_MS = 250;

/** Looks four times a second, as long as a page is open, whether the data changed, and then reads the log. */
export function createEventFeed(source: FeedSource): EventFeed {
  const pages = new Set<Page>();
  let timer: NodeJS.Timeout | undefined;
  let version = -1;
  let told = 0;
  let reading = false;

  async function look(): Promise<void> {
    const now = source.readVersion();
    if (reading || now === version) return;
    reading = true;
    try {
      version = now;
      for (const operation of await source.readAfter(told)) {
        told = operation.seq;
        for (const { hear } of pages) hear(eventOf(operation));
      }
    } finally {
      reading = false;
    }
  }

  async function begin(since: number | undefined, page: Page): Promise<void> {
    const head = await source.readHead();
    if (page.hasEnded()) return;
    if (pages.size === 0) told = head;
    // From here on it hears what comes, so that nothing falls between that and what is read now.
    pages.add(page);
    timer ??= setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS).unref();
    const upTo = told;
    if (since === undefined) return;
    for (const operation of await source.readAfter(since)) {
      if (operation.seq <= upTo && !page.hasEnded()) page.hear(eventOf(operation));
    }
  }

  return {
    subscribe(since, hear) {
      let ended = false;
      const page: Page = { hear, hasEnded: () => ended };
      void begin(since, page).catch(() => undefined);
      return () => {
        ended = true;
        pages.delete(page);
        if (pages.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    announce(event) {
      for (const { hear } of pages) hear(event);
    },
    get open() {
      return pages.size;
    },
  };
}

function eventOf(operation: Operation): PageEvent {
  return { event: "operation", id: String(operation.seq), data: operationOf(operation) };
}
