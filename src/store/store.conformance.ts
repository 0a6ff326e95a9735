/** What every store must do, run against each. A second owner's data lie in the same store throughout. */
import { afterEach, beforeEach, describe, expect } from "vitest";
import { testApplying } from "./conformance/applying.conformance.ts";
import { testErasing } from "./conformance/erasing.conformance.ts";
import { testFeed } from "./conformance/feed.conformance.ts";
import { testLoading } from "./conformance/loading.conformance.ts";
import { type Opened, everythingOf } from "./conformance/opened.conformance.ts";
import { testProjecting } from "./conformance/projecting.conformance.ts";
import { testReading } from "./conformance/reading.conformance.ts";
import { testReverting } from "./conformance/reverting.conformance.ts";
import { testStaging } from "./conformance/staging.conformance.ts";
import type { Store } from "./port.ts";
import * as made from "./testing.ts";

export function testStore(name: string, open: () => Promise<Store>): void {
  describe(`store: ${name}`, () => {
    let opened: Opened;
    let before: unknown;

    beforeEach(async () => {
      const store = await open();
      const other = await store.addOwner();
      const owner = await store.addOwner();
      opened = { store, owner, other };
      await made.addPerson(store, other, "Ana Ferreira", "ana@norte.example");
      await made.addPerson(store, other, "Zeno Other", "zeno@norte.example");
      before = await everythingOf(store, other);
    });
    afterEach(async () => {
      const { store, other } = opened;
      expect(await everythingOf(store, other)).toEqual(before);
      await store.close();
    });

    const given = (): Opened => opened;
    testReading(given);
    testApplying(given);
    testStaging(given);
    testReverting(given);
    testProjecting(given);
    testErasing(given);
    testFeed(given);
    testLoading(given);
  });
}
