import { expect, test } from "vitest";
import { recogniseAndroid } from "./recognise-android.ts";

test.each([
  ["<?xml version='1.0'?>\n<!--File Created By SMS Backup & Restore-->\n<smses count=\"2\">", "android-messages"],
  ['<calls count="1">\n<call number="1" date="1"/>', "android-calls"],
  ['{"_id":"1","address":"+1","date":"1","type":"1","body":"Hi"}\n{', "android-messages"],
  ['{"_id":"1","date":"1","msg_box":"1","__parts":[]}', "android-messages"],
  ['[\n  {"date": "1", "number": "1",\n "duration": "5", "type": "1"}]', "android-calls"],
  ['{"date":"1","number":"1","duration":"5","type":"1"}\n', "android-calls"],
])("recogniseAndroid() tells %j", (head, form) => {
  expect(recogniseAndroid(head)).toBe(form);
});

test.each(["<html><body>", '<note date="1">', '{"date": 1}', "[1, 2]", "", "<calls>"])(
  "recogniseAndroid() finds none in %j",
  (head) => {
    expect(recogniseAndroid(head)).toBeUndefined();
  },
);
