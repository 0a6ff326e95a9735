/** Downloads from Facebook and Instagram, and the second archive with encrypted conversations. */
import { expect, test } from "vitest";
import { type Posted, encryptedOf, facebookProfile, threadOf } from "../building/meta-export.ts";
import { testDamagedSource, testSource } from "../building/source-conformance.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { openHome } from "../building/test-home.ts";
import { buildZip } from "../building/zip.ts";

const ANA = "Ana Fernández";
const INES = "Inés Norte";
const post = (from: string, at: string, content = "Hi"): Posted => ({ from, at, content });
const TALK = [post(INES, "2026-03-13T14:05:00Z"), post(ANA, "2026-03-13T15:05:00Z", "Sí")];
const LATER = [post(ANA, "2026-09-13T14:05:00Z", "Long time!")];
const WITH_BEN = threadOf(["Ben", INES], [post("Ben", "2026-08-01T10:00:00Z")]);
const GROUP = threadOf(
  [ANA, "Ben", "Carla", "Dora", INES],
  [post("Carla", "2026-08-02T10:00:00Z"), { from: "Ben", at: "2026-08-02T11:00:00Z" }],
  "Sailing",
);
const FILES = {
  "your_facebook_activity/messages/inbox/ana_1/message_1.json": threadOf([ANA, INES], LATER),
  "your_facebook_activity/messages/inbox/ana_1/message_2.json": threadOf([ANA, INES], TALK),
  "your_facebook_activity/messages/archived_threads/ben_2/message_1.json": WITH_BEN,
  "your_facebook_activity/messages/e2ee_cutover/sailing_3/message_1.json": GROUP,
  "connections/friends/your_friends.json": '{"friends_v2": [{"name": "Ana", "timestamp": 1500000000}]}',
};
const PROFILE = { "personal_information/profile_information/profile_information.json": facebookProfile(INES) };
const ENCRYPTED = encryptedOf([ANA, INES], [...LATER, post(INES, "2026-10-01T09:00:00Z", "Indeed")]);

testSource({
  what: "a download from Facebook",
  contents: { ...FILES, ...PROFILE },
  counts: { created: 5, skipped: 1 },
});
testSource({
  what: "a packed download from Instagram",
  contents: {
    "instagram-ines-2026-11-03.zip": buildZip(
      Object.entries(FILES).map(([name, content]) => ({ name: name.replace("facebook", "instagram"), content })),
    ),
  },
  counts: { created: 5, skipped: 1 },
});
testSource({
  what: "the archive of encrypted conversations",
  contents: {
    "Ana_12.json": ENCRYPTED,
    "Ben_13.json": encryptedOf(["Ben", INES], [post("Ben", "2026-10-02T09:00:00Z")]),
  },
  counts: { created: 3 },
});
testDamagedSource({
  what: "a conversation of Facebook's",
  contents: { "message_1.json": threadOf([ANA, INES], TALK) },
});

test("importFiles() takes a conversation of both archives once, and adds what only one has", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ ...FILES, ...PROFILE, "encrypted/Ana_12.json": ENCRYPTED });

  const report = await home.importFrom(folder);

  expect(report.sources).toMatchObject([{ source: "Facebook", created: 6, unchanged: 1, skipped: 1 }]);
  expect(report.owner).toEqual([{ address: `facebook:${INES}`, why: "the files say so" }]);
  expect(report.unrecognised.map(({ seen }) => seen)).toEqual([
    "Facebook's list of friends: names without an address, which are not read",
  ]);
  const claimed = (await home.rows("identity")).filter(({ status }) => status === "claimed");
  expect(claimed.map(({ name }) => name).sort()).toEqual([ANA]);
});

test("importFiles() finds the owner by the conversations where no profile is given", async () => {
  const home = await openHome();

  const report = await home.importFrom(await temporaryFolder(FILES));

  expect(report.owner).toEqual([{ address: `facebook:${INES}`, why: "in 2 of 2 chats of two" }]);
});
