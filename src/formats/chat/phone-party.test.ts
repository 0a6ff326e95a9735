import { expect, test } from "vitest";
import { normalisePhone } from "../../core/person/phone.ts";
import { phoneParty } from "./phone-party.ts";

const context = { normalisePhone: (raw: string) => normalisePhone(raw, "DE") };
const read = (raw: string, name?: string) => {
  const found = phoneParty(raw, name, context);
  return found.kind === "party" ? `${found.party.kind} ${found.party.value} ${found.party.name ?? "-"}` : found.kind;
};

test("phoneParty() reads numbers and addresses, with a name where one is known", () => {
  expect(read("+49 30 90182000", "Bruno Falke")).toBe("phone +493090182000 Bruno Falke");
  expect(read("030 90182000", "(Unknown)")).toBe("phone +493090182000 -");
  expect(read("Ana@Norte.example", "null")).toBe("email ana@norte.example -");
});

test("phoneParty() keeps the digits of a number of no known country", () => {
  expect(phoneParty("(030) 9018-2000", undefined, {})).toEqual({
    kind: "party",
    party: { kind: "phone", value: "03090182000" },
  });
});

test.each(["20505", "Norte Bank", "VM-NORTE", "*100#"])("phoneParty() takes %s for a service", (raw) => {
  expect(read(raw)).toBe("service");
});

test.each(["", "-1", "-2", "Unknown", "null", "insert-address-token"])("phoneParty() finds nobody in %j", (raw) => {
  expect(read(raw)).toBe("none");
});
