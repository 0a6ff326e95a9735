import { expect, test } from "vitest";
import { normaliseHandle, normaliseProfile, profileLink } from "./profile-link.ts";

test.each([
  ["https://www.linkedin.com/in/Ana-Ferreira", "linkedin:ana-ferreira"],
  ["http://de.linkedin.com/in/ana-ferreira/", "linkedin:ana-ferreira"],
  ["linkedin.com/in/ana-ferreira?trk=profile#top", "linkedin:ana-ferreira"],
  ["https://m.linkedin.com/mwlite/in/ana-ferreira/de", "linkedin:ana-ferreira"],
  ["https://www.linkedin.com/in/ana-ferreira/detail/contact-info/", "linkedin:ana-ferreira"],
  ["https://www.linkedin.com/in/jos%C3%A9-lopes", "linkedin:josé-lopes"],
  ["//www.linkedin.com:443/in/ana", "linkedin:ana"],
  ["https://pt.linkedin.com/pub/ana-ferreira/12/345/6a", "linkedin:pub/ana-ferreira/12/345/6a"],
  ["https://twitter.com/AnaF", "x:anaf"],
  ["https://x.com/@anaf/", "x:anaf"],
  ["github.com/anaf", "github:anaf"],
  ["https://www.xing.com/profile/Ana_Ferreira/cv", "xing:ana_ferreira"],
  ["https://bsky.app/profile/ana.example", "bluesky:ana.example"],
  ["https://orcid.org/0000-0002-1825-009X", "orcid:0000-0002-1825-009x"],
  ["https://medium.com/@anaf", "medium:anaf"],
  ["https://www.facebook.com/ana.ferreira", "facebook:ana.ferreira"],
])("normaliseProfile() reads %s as %s", (link, profile) => {
  expect(normaliseProfile(link)).toBe(profile);
});

test.each([
  "https://www.linkedin.com/company/norte",
  "https://www.linkedin.com/in/",
  "https://notlinkedin.com/in/ana",
  "https://x.com/home",
  "https://x.com/anaf/status/12",
  "https://github.com/norte/kiln",
  "https://www.facebook.com/profile.php?id=12",
  "https://norte.example/ana",
  "norte",
  "https://github.com",
])("normaliseProfile() takes %s for no profile", (link) => {
  expect(normaliseProfile(link)).toBeNull();
});

test("normaliseProfile() lives with broken percent signs", () => {
  expect(normaliseProfile("https://www.linkedin.com/in/ana-100%")).toBe("linkedin:ana-100%");
});

test.each([
  ["anaf", "Twitter", { kind: "profile", value: "x:anaf" }],
  ["@AnaF", "X-TWITTER", { kind: "profile", value: "x:anaf" }],
  ["https://twitter.com/anaf", undefined, { kind: "profile", value: "x:anaf" }],
  ["ana.ferreira", "Skype", { kind: "handle", value: "skype:ana.ferreira" }],
  ["skype:ana.ferreira?chat", "skype", { kind: "handle", value: "skype:ana.ferreira" }],
  ["ana@norte.example", "Google Talk", { kind: "handle", value: "xmpp:ana@norte.example" }],
  ["in/ana", "LinkedIn", { kind: "handle", value: "linkedin:in/ana" }],
])("normaliseHandle() reads %s of %s", (handle, service, expected) => {
  expect(normaliseHandle(handle, service)).toEqual(expected);
});

test.each([
  ["anaf", undefined],
  ["anaf", "home"],
  ["", "skype"],
  ["ana ferreira", "skype"],
])("normaliseHandle() takes %s of %s for nothing that tells who it is", (handle, service) => {
  expect(normaliseHandle(handle, service)).toBeNull();
});

test("profileLink() leads back to the page", () => {
  expect(profileLink("linkedin:josé")).toBe("https://www.linkedin.com/in/jos%C3%A9");
  expect(profileLink("linkedin:pub/ana/1/2/3")).toBe("https://www.linkedin.com/pub/ana/1/2/3");
  expect(profileLink("x:anaf")).toBe("https://x.com/anaf");
  expect(profileLink("skype:ana")).toBeNull();
  expect(profileLink("none")).toBeNull();
});
