/** Fails every test of a zone project whose process did not take the zone: else three runs would silently be one. */
const expected = process.env["KITH_EXPECTED_ZONE"];
const actual = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (actual !== expected) throw new Error(`This run should be in ${String(expected)} but is in ${actual}`);
