/** The version of this Kith; package.json says the same, and a test compares. */
export const VERSION = "0.1.0";
