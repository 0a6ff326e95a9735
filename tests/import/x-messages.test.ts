/** Direct messages of X's archive. */
import { expect, test } from "vitest";
import { testDamagedSource, testSource } from "../building/source-conformance.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { openHome } from "../building/test-home.ts";
import { ACCOUNT, MESSAGES } from "../building/x-archive.ts";

const FILES = {
  "data/account.js": ACCOUNT,
  "data/direct-messages.js": MESSAGES,
  "data/following.js": 'window.YTD.following.part0 = [ { "following" : { "accountId" : "2" } } ]',
};

testSource({ what: "X's archive", contents: FILES, counts: { created: 3 } });
testDamagedSource({ what: "X's direct messages", contents: { "direct-messages.js": MESSAGES } });

test("importFiles() knows the owner in X's messages by the account, else by the conversations", async () => {
  const home = await openHome();
  expect(await home.importFrom(await temporaryFolder(FILES))).toMatchObject({
    owner: [{ address: "twitter-id:1", why: "the files say so" }],
    unrecognised: [{ seen: expect.stringContaining("follows") as string }],
  });

  const other = await openHome();
  expect(await other.importFrom(await temporaryFolder({ "direct-messages.js": MESSAGES }))).toMatchObject({
    created: 3,
    owner: [{ address: "twitter-id:1", why: "in 2 of 2 chats of two" }],
  });
});

test("importFiles() says how to tell which number is the owner's, where one conversation does not show it", async () => {
  const home = await openHome();
  const one = MESSAGES.replace(/,\s*\{\s*"dmConversation": \{\s*"conversationId": "1-3"[\s\S]*$/, "]");

  const report = await home.importFrom(await temporaryFolder({ "direct-messages.js": one }));

  expect(report).toMatchObject({ created: 0, skipped: 2, skips: [{ reason: "not-yours" }] });
  expect(report.notices.join()).toContain("kith owner add twitter-id:NUMBER");
});
