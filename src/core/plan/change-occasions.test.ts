import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import type { LinkChange } from "../person/profile.ts";
import { changeOccasions, describeLinkChange } from "./change-occasions.ts";
import { AS_OF, aProfile } from "./testing.ts";

const DOMAIN: LinkChange = {
  ...{ kind: "mail-domain", from: "norte.example", to: "sul.example", source: "Contacts" },
  ...{ lastOn: "2026-02-02" as Day, firstOn: "2026-10-11" as Day },
};

test("changeOccasions() notices another domain, dated by both readings, and guesses no more than that", () => {
  expect(changeOccasions(aProfile(1, { linkChanges: [DOMAIN] }), AS_OF)).toMatchObject([
    {
      ...{ key: "domain-change:sul.example", confidence: "guess", strength: "weak", until: "2027-01-09" },
      reason: {
        text: "Kith noticed: their address is at sul.example in place of norte.example, between the readings of 2 February and 11 October (Contacts). They may have moved on.",
      },
    },
  ]);
});

test("changeOccasions() tells a change that was found late, or is not found yet, to nobody", () => {
  const late = { ...DOMAIN, firstOn: "2026-08-10" as Day };
  const later = { ...DOMAIN, firstOn: "2026-11-10" as Day };

  expect(changeOccasions(aProfile(1, { linkChanges: [late] }), AS_OF)).toEqual([]);
  expect(changeOccasions(aProfile(1, { linkChanges: [later] }), AS_OF)).toEqual([]);
});

test("changeOccasions() tells new work alone, where page and mail changed with it", () => {
  const job = {
    ...{ from: { organisation: "Norte", title: null }, to: { organisation: "Sul", title: null } },
    ...{ lastOn: "2026-02-02" as Day, firstOn: "2026-10-11" as Day, source: "Contacts" },
  };
  const page: LinkChange = { ...DOMAIN, kind: "page" };
  const profile = aProfile(1, { organisation: "Sul", jobChanges: [job], linkChanges: [page, DOMAIN] });

  expect(changeOccasions(profile, AS_OF).map(({ kind }) => kind)).toEqual(["job-change"]);
  expect(describeLinkChange(page)).toBe("their page is sul.example in place of norte.example");
});
