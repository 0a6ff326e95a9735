// What pure code (core, formats, sync, example) may not touch, each with the reason and the way out.
// eslint.config.mjs applies them; tests/tidy/purity.test.ts feeds a forbidden line to each.

const CLOCK = "Pure code never learns the time: take a Day or an Instant as an argument.";
const CHANCE = "Pure code never draws by chance: take the number, or a seed, as an argument.";
const HOST = "Pure code never sees the machine it runs on: take what you need as an argument.";
const LOCAL_TIME = "Reads the machine's own time zone: use the getUTC… form, or a Zone from core/zone.ts.";
const LOCALE = "Answers by the machine's language: write the text in core, or name the language.";
const TALK = "Pure code prints nothing: return the value, or a problem.";

const bannedGlobals = {
  console: TALK,
  crypto: CHANCE,
  performance: CLOCK,
  process: HOST,
  Buffer: "Exists on Node only: use Uint8Array, TextDecoder and TextEncoder.",
  globalThis: HOST,
  global: HOST,
  self: HOST,
  window: HOST,
  navigator: HOST,
  Temporal: "Undefined on Node 24: import it from temporal-polyfill, inside formats/ical only.",
  fetch: "Pure code opens no connection: that is a connector's work.",
  setTimeout: CLOCK,
  setInterval: CLOCK,
  setImmediate: CLOCK,
  require: HOST,
};

const bannedProperties = [
  { object: "Date", property: "now", message: CLOCK },
  { object: "Date", property: "parse", message: `${LOCAL_TIME} Take the parts apart and use Date.UTC.` },
  { object: "Math", property: "random", message: CHANCE },
  { object: "Temporal", property: "Now", message: CLOCK },
];

const LOCAL_PARTS = "(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)";
const ZONED_FORMAT =
  "Without its zone named it formats by the machine's: only core/zone.ts may use Intl.DateTimeFormat.";

const bannedSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "CallExpression[callee.name='Date']", message: CLOCK },
  { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: `${LOCAL_TIME} Use Date.UTC.` },
  {
    selector: "NewExpression[callee.name='Date'] > :matches(TemplateLiteral, Literal[raw=/^['\"]/]).arguments",
    message: `${LOCAL_TIME} Take the parts apart and use Date.UTC.`,
  },
  {
    selector: `MemberExpression[property.name=/^([gs]et${LOCAL_PARTS}|getTimezoneOffset|to(Date|Time)String)$/]`,
    message: LOCAL_TIME,
  },
  { selector: "MemberExpression[property.name=/^toLocale/]", message: LOCALE },
  {
    selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
    message: `${LOCALE} Compare with < and >, or name the language.`,
  },
  { selector: "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']", message: ZONED_FORMAT },
  {
    selector: "VariableDeclarator[init.name=/^(Intl|Date|Math)$/]",
    message: "Hides what is used of it: name the member.",
  },
  { selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]", message: LOCALE },
  { selector: "ImportDeclaration[source.value=/^(node:|bun:|https?:)/]", message: HOST },
  { selector: "ImportExpression", message: "Pure code loads nothing while it runs: import at the top." },
  { selector: "MetaProperty[property.name='meta']", message: HOST },
];

const globals = Object.entries(bannedGlobals).map(([name, message]) => ({ name, message }));

export const purityRules = {
  "no-restricted-globals": ["error", ...globals],
  "no-restricted-properties": ["error", ...bannedProperties],
  "no-restricted-syntax": ["error", ...bannedSyntax],
};

/** For core/zone.ts alone: the same without the ban on Intl.DateTimeFormat, which it exists to hold. */
export const zoneRules = {
  "no-restricted-syntax": ["error", ...bannedSyntax.filter(({ message }) => message !== ZONED_FORMAT)],
};
