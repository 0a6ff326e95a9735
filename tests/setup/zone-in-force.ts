/** Fails every test of a zone project whose process did not take the zone: else three runs would silently be one. */
import fc from "fast-check";

const expected = process.env["KITH_EXPECTED_ZONE"];
const actual = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (actual !== expected) throw new Error(`This run should be in ${String(expected)} but is in ${actual}`);

// Of the examples that the unit project draws in full the first ones are drawn in other zones too.
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 30 });
