import { expect, test } from "vitest";
import { isBulkField, isRobotField, isWantedField } from "./known-fields.ts";

test("isWantedField() knows the fields that Kith looks at, and no others", () => {
  expect(["from", "x-original-to", "list-id", "x-autoreply", "x-sg-eid", "x-github-reason"].every(isWantedField)).toBe(
    true,
  );
  expect(["dkim-signature", "x-spam-status", "arc-seal", "x-auto-response-suppress"].some(isWantedField)).toBe(false);
});

test("isBulkField() leaves alone what relays put on personal mail", () => {
  expect(isBulkField("x-mc-user")).toBe(true);
  // Mimecast, on every message of its customers.
  expect(isBulkField("x-mc-unique")).toBe(false);
});

test("isRobotField() knows trackers by their prefix", () => {
  expect(isRobotField("x-bugzilla-type")).toBe(true);
  expect(isRobotField("x-mailer")).toBe(false);
});
