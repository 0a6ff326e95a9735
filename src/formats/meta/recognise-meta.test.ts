import { expect, test } from "vitest";
import { recogniseMeta } from "./recognise-meta.ts";

const THREAD = '{"participants": [{"name": "Ana"}], "messages": [{"sender_name": "Ana", "timestamp_ms": 1}]}';

test("recogniseMeta() tells a conversation, and by its path of which service it is", () => {
  expect(recogniseMeta(THREAD, "/a/your_facebook_activity/messages/inbox/ana_1/message_1.json")).toEqual({
    kind: "chat",
    form: "facebook",
  });
  expect(recogniseMeta(THREAD, "/a/your_instagram_activity/messages/inbox/ana_1/message_1.json")).toEqual({
    kind: "chat",
    form: "instagram",
  });
});

test.each([
  ['{"participants": ["Ana"], "threadName": "Ana_1", "messages": [{"senderName": "Ana", "timestamp": 1}]}', "facebook"],
  ['{"profile_v2": {"name": {"full_name": "Ines"}}}', "facebook"],
  ['{"profile_user": [{"string_map_data": {}}]}', "instagram"],
])("recogniseMeta() tells %j", (head, form) => {
  expect(recogniseMeta(head, "a.json")).toEqual({ kind: "chat", form });
});

test.each([
  ['{"friends_v2": [{"name": "Ana"}]}', "friends"],
  ['[{"title": "", "media_list_data": []}]', "followers"],
  ['{"relationships_following": []}', "followers"],
  ['<html><body class="_5vb_"><div class="_a6-g">', "JSON"],
])("recogniseMeta() names %j, which is not read", (head, word) => {
  const found = recogniseMeta(head, "a");

  expect(found?.kind === "other" && found.words).toContain(word);
});

test.each(["{}", "[]", "<html>", "", '{"messages": []}'])("recogniseMeta() finds none in %j", (head) => {
  expect(recogniseMeta(head, "a.json")).toBeUndefined();
});
