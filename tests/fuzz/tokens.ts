/** What has broken parsers before, here or elsewhere. */

const TEXTS: readonly Buffer[] = [
  ...["", "\0", "\0\0\0\0", '"', '""', "'", "\\", "\r", "\n", "\r\n", "\r\n\r\n", "\t", ";", ",", ":", "=", "<", ">"],
  ...["&", "&#0;", "&#xD800;", "&#99999999999;", "&amp;amp;", "<![CDATA[", "]]>", "<!--", "<!DOCTYPE a [", "%00", "%s"],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "length", "null", "undefined", "NaN"],
  ...["true", "[]", "{}", "[[", '{"a":', '"\\ud800"', "\\ud800", "\\u0000", "1e999", "-0", "0x10", "1_000", "-1"],
  ...[
    "\u2028",
    "\u202e",
    "\u200e",
    "\ufeff",
    "\u0085",
    "\u00a0",
    "\ufffd",
    "\u{10ffff}",
    "😀",
    "é",
    "e\u0301",
    "ß",
    "İ",
  ],
  ...["\u0627\u0644", "张伟", "ｆｕｌｌ", "\u0000\ud83d"],
  ...[
    "..",
    "../../../etc/passwd",
    "/",
    "C:\\",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "http://[",
    "mailto:",
    "tel:",
  ],
  ...[
    "a@b",
    "@",
    "a@",
    "<>",
    "a@b@c.example",
    '"a b"@c.example',
    "=?utf-8?b?",
    "=?utf-8?q?=ff=fe?=",
    "=?x?x?x?=",
    "?=",
  ],
  ...["From ", "\nFrom a@b Mon Jan  1 00:00:00 2026\n", "\n\n", "\n ", "\n\t", "Date: ", "To: ", "Message-ID: <>"],
  ...["BEGIN:VCARD", "END:VCARD", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCALENDAR", "END:VCALENDAR", "VERSION:2.1"],
  ...["\nRRULE:FREQ=SECONDLY\n", "\nRRULE:FREQ=DAILY;INTERVAL=0\n", "\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n"],
  ...["\nRRULE:FREQ=MINUTELY;COUNT=999999999\n", "\nRRULE:FREQ=YEARLY;BYDAY=53MO,-53SU;BYSETPOS=366;BYHOUR=25\n"],
  ...["\nRDATE:99991231T235959Z\n", "\nEXDATE:00000000\n", "\nDURATION:-P99999999W\n", "\nTZID=Nowhere/At_All:"],
  ...[
    "ENCODING=QUOTED-PRINTABLE",
    "=\r\n",
    "=3D=\n",
    "ENCODING=BASE64",
    ";CHARSET=UTF-7",
    ";CHARSET=utf-16",
    "data:;base64,",
  ],
  ...["00000000", "99999999T999999Z", "2026-02-30", "31.12.99999", "24:61:61", "1604-01-01", "-0001", "+275760-09-13"],
].map((token) => Buffer.from(token));

/** Bytes that no encoding has: half a pair, a zero in two bytes, beyond the last character, a mark amid the text. */
const NO_TEXT: readonly Buffer[] = [
  ...[[0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff, 0xfe], [0xfe, 0xff], [0x80], [0xe2, 0x80]],
  ...[
    [0x1b, 0x24, 0x42],
    [0x93, 0xfa],
    [0x00, 0xd8],
  ],
].map((bytes) => Buffer.from(bytes));

/** Pieces that are put in, or take a word's place. */
export const TOKENS: readonly Buffer[] = [...TEXTS, ...NO_TEXT];

export const NUMBERS: readonly string[] = [
  ...["0", "-1", "1", "2", "13", "32", "60", "255", "256", "366", "1000", "65535", "65536", "2147483647", "2147483648"],
  ...[
    "4294967295",
    "4294967296",
    "9007199254740991",
    "9007199254740993",
    "9223372036854775807",
    "18446744073709551616",
  ],
  ...["8640000000000000", "8640000000000001", "-8640000000000001", "253402300800000", "1e21", "1e308", "1e309", "0.1"],
  ...["00000000000000000000001", "99999999999999999999999999999999999999999", "٣", "1,5"],
];

/** What opens something, so that many of it nest. */
export const OPENERS: readonly string[] = [
  ...["[", "{", '{"a":', '[{"a":', "<a>", "(", "((", '"', "BEGIN:VCARD\r\n", "BEGIN:VEVENT\r\n", "BEGIN:VALARM\r\n"],
  ...["=?utf-8?q?", "<", "a,", ";", "/..", "&amp;", "From a@b\n", "Re: ", "--", " "],
];
