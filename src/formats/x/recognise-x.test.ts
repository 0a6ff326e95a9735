import { expect, test } from "vitest";
import { recogniseX } from "./recognise-x.ts";

test.each(["direct_messages", "direct_messages_group", "account"])("recogniseX() tells %s", (name) => {
  expect(recogniseX(`window.YTD.${name}.part0 = [`)).toEqual({ kind: "chat", form: "x-messages" });
});

test("recogniseX() names what is not read, and nothing else", () => {
  expect(recogniseX("window.YTD.following.part0 = [ {")).toMatchObject({
    words: expect.stringContaining("follows") as string,
  });
  expect(recogniseX("window.YTD.tweets.part0 = [ {")).toMatchObject({ kind: "other" });
  expect(recogniseX("window.other = [")).toBeUndefined();
});
