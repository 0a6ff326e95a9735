import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCard, anyText } from "../../../tests/building/any-card.ts";
import { type Card, EMPTY_CARD } from "../../core/card.ts";
import { formatVcard } from "./format-vcard.ts";
import { parseVcard } from "./parse-vcard.ts";

const encoder = new TextEncoder();

test("formatVcard() is read back as the same card (property)", () => {
  fc.assert(
    fc.property(anyCard, anyText, (card, uid) => {
      const parsed = parseVcard(encoder.encode(formatVcard(card, { uid })));

      expect(parsed).toEqual({ card, uid, version: "4.0", problems: [] });
    }),
  );
});

test("formatVcard() is read back as the same card, whatever its source wrote (property)", () => {
  fc.assert(
    fc.property(anyCard, anyCard, fc.constantFrom(...SOURCES), fc.boolean(), (card, old, source, knowsSource) => {
      const raw = encoder.encode(knowsSource ? formatVcard(old, { uid: "old" }) : source);
      const mixed: Card = { ...card, emails: parseVcard(raw).card.emails, addresses: old.addresses, dates: old.dates };

      expect(parseVcard(encoder.encode(formatVcard(mixed, { uid: "u", raw }))).card).toEqual(mixed);
    }),
  );
});

test("formatVcard() folds at 75 octets and cuts no character (property)", () => {
  fc.assert(
    fc.property(anyCard, (card) => {
      const lines = formatVcard(card, { uid: "u" }).split("\r\n");

      expect(lines.pop()).toBe("");
      for (const line of lines) expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
      expect(lines.join("")).not.toContain("\uFFFD".repeat(2));
    }),
  );
});

test("formatVcard() writes what every reader of vCard 4.0 knows", () => {
  const card: Card = {
    ...EMPTY_CARD,
    kind: "person",
    name: { full: "Dr. Ana Ferreira", given: "Ana", family: "Ferreira", prefix: "Dr." },
    nicknames: ["Anita"],
    emails: [{ value: "ana@ferreira.example", label: "home", preferred: true }],
    phones: [{ value: "+351 21 000 0000", label: "mobile" }],
    urls: [{ value: "https://ferreira.example/a,b;c", label: "Blog" }],
    addresses: [{ label: "work", street: "Rua 1; 2.º", city: "Lisboa", formatted: "Rua 1\nLisboa" }],
    positions: [{ organisation: "Ferreira, Lda", department: "Vendas", title: "Diretora" }],
    notes: ["One line\nand another"],
    labels: ["Friends", "a, b"],
    starred: true,
  };

  expect(formatVcard(card, { uid: "urn:uuid:1" }).split("\r\n")).toEqual([
    "BEGIN:VCARD",
    "VERSION:4.0",
    "PRODID:-//Kith//Kith//EN",
    "UID:urn:uuid:1",
    "FN:Dr. Ana Ferreira",
    "N:Ferreira;Ana;;Dr.;",
    "NICKNAME:Anita",
    "EMAIL;TYPE=home;PREF=1:ana@ferreira.example",
    "TEL;TYPE=cell:+351 21 000 0000",
    "item1.URL:https://ferreira.example/a,b;c",
    "item1.X-ABLabel:Blog",
    'ADR;TYPE=work;LABEL="Rua 1\\nLisboa":;;Rua 1\\; 2.º;Lisboa;;;',
    "ORG:Ferreira\\, Lda;Vendas",
    "TITLE:Diretora",
    "NOTE:One line\\nand another",
    "CATEGORIES:Friends,a\\, b,starred",
    "END:VCARD",
    "",
  ]);
});

test("formatVcard() writes an FN even where there is no name, and says that it is none", () => {
  const withEmail: Card = { ...EMPTY_CARD, emails: [{ value: "someone@shop.example" }] };
  const withPhone: Card = { ...EMPTY_CARD, phones: [{ value: "123" }] };
  const withOrganisation: Card = { ...withEmail, positions: [{ organisation: "Shop" }] };

  expect(formatVcard(withEmail, { uid: "1" })).toContain("\r\nFN;DERIVED=true:someone@shop.example\r\n");
  expect(formatVcard(withPhone, { uid: "1" })).toContain("\r\nFN;DERIVED=true:123\r\n");
  expect(formatVcard(withOrganisation, { uid: "1" })).toContain("\r\nFN;DERIVED=true:Shop\r\n");
  expect(formatVcard(EMPTY_CARD, { uid: "1" })).toContain("\r\nFN;DERIVED=true:\r\n");
});

test("formatVcard() writes handles as addresses of their service", () => {
  const handles = [
    { value: "ana@chat.example", label: "jabber" },
    { value: "ana f", label: "wechat", preferred: true },
    { value: "ana", label: "Mein Chat" },
    { value: "ana" },
  ];

  expect(linesOf(formatVcard({ ...EMPTY_CARD, handles }, { uid: "1" }), "IMPP", "X-ABLABEL")).toEqual([
    "IMPP;X-SERVICE-TYPE=jabber:xmpp:ana@chat.example",
    "IMPP;X-SERVICE-TYPE=wechat;PREF=1:x-apple:ana%20f",
    "item1.IMPP:x-apple:ana",
    "item1.X-ABLabel:Mein Chat",
    "IMPP:x-apple:ana",
  ]);
});

test("formatVcard() keeps each position's own title and days", () => {
  const positions: Card["positions"] = [
    { title: "Advisor" },
    { organisation: "Lim & Sons", department: "Sales; East" },
    { organisation: "Lim & Sons", department: "odd; ; one" },
  ];

  expect(linesOf(formatVcard({ ...EMPTY_CARD, positions }, { uid: "1" }), "ORG", "TITLE")).toEqual([
    "job1.TITLE:Advisor",
    "job2.ORG:Lim & Sons;Sales;East",
    "job3.ORG:Lim & Sons;odd\\; \\; one",
  ]);
});

test("formatVcard() tells two birthdays apart from two properties of one card", () => {
  const text = formatVcard(cardOf(["BDAY:1980-02-03", "BDAY:--0204"]), { uid: "1" });

  expect(linesOf(text, "BDAY")).toEqual(["BDAY;ALTID=1:19800203", "BDAY;ALTID=1:--0204"]);
});

test("formatVcard() keeps what Kith does not model, in the form of vCard 4.0", () => {
  const raw = [
    "VERSION:2.1",
    "N:Lim;Jo",
    "X-NOTE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:gr=FC=DFe;=0D=0Azwei, drei",
    "X-PATH;QUOTED-PRINTABLE:C:\\new",
    "GEO:48.1;-11.5",
    "TZ;VALUE=TEXT:-05:00",
    "KEY;X509;ENCODING=BASE64:",
    " AQID",
    "",
    "KEY;PGP;BASE64:AQID",
    "KEY;BASE64:AQID",
    "SOUND;WAVE;ENCODING=BASE64:AQID",
    "SOUND;URL:http://lim.example/a.wav",
    "X-ODD;CHARSET=X-KLINGON;ENCODING=QUOTED-PRINTABLE:=C3=A4",
    "X-BLOB;ENCODING=BASE64:AQID",
    "X-BROKEN;ENCODING=BASE64;PREF:!!",
    "ROLE;LANGUAGE=en;X-MINE=1:Chief",
    "MAILER:",
  ];

  const written = parseAgain(raw);

  expect(written).toEqual([
    "X-NOTE:grüße;\\nzwei\\, drei",
    "X-PATH:C:\\\\new",
    "GEO:geo:48.1,-11.5",
    "TZ;VALUE=text:-05:00",
    "KEY:data:application/pkix-cert;base64,AQID",
    "KEY:data:application/pgp-keys;base64,AQID",
    "KEY:data:application/octet-stream;base64,AQID",
    "SOUND:data:audio/wave;base64,AQID",
    "SOUND;VALUE=uri:http://lim.example/a.wav",
    "X-ODD:ä",
    "X-BLOB:data:application/octet-stream;base64,AQID",
    "X-BROKEN;PREF=1:!!",
    "ROLE;LANGUAGE=en;X-MINE=1:Chief",
    "MAILER:",
  ]);
});

test("formatVcard() keeps unknown properties of 3.0 as they stand, groups and parameters included", () => {
  const raw = [
    "VERSION:3.0",
    "FN:Jo Lim",
    "item3.X-ABRELATEDNAMES;type=pref:Kim",
    "item3.X-ABLabel:_$!<Spouse>!$_",
    'X-THING;X-A="b;c":a\\,b;c\\nd',
    "X-ABUID:1234\\:ABPerson",
    "RELATED;TYPE=friend:urn:uuid:7",
    "X-FLAG;VALUE=INLINE;TYPE=x,x,pref:1",
  ];

  expect(parseAgain(raw)).toEqual([
    "item3.X-ABRELATEDNAMES;PREF=1:Kim",
    "item3.X-ABLabel:_$!<Spouse>!$_",
    'X-THING;X-A="b;c":a\\,b;c\\nd',
    "X-ABUID:1234:ABPerson",
    "RELATED;TYPE=friend:urn:uuid:7",
    "X-FLAG;TYPE=x;PREF=1:1",
  ]);
});

test("formatVcard() makes a related person of an agent", () => {
  const nested = ["VERSION:2.1", "N:Lim;Jo", "AGENT:", "BEGIN:VCARD", "N:Roe;Pat", "END:VCARD", "TEL:1"];
  const linked = ["VERSION:3.0", "FN:Jo", "AGENT;VALUE=uri:CID:x@lim.example"];

  expect(parseAgain(nested)).toEqual(["RELATED;TYPE=agent;VALUE=text:BEGIN:VCARD\\nN:Roe;Pat\\nEND:VCARD"]);
  expect(parseAgain(linked)).toEqual(["RELATED;TYPE=agent;VALUE=uri:CID:x@lim.example"]);
});

test("formatVcard() writes what its source said as the source said it", () => {
  const lines = [
    "VERSION:3.0",
    "UID:7",
    "FN;LANGUAGE=en:Jo Lim",
    "N;SORT-AS=Lim:Lim;Jo;;;",
    "X-AIM;X-COUCHDB-UUID=12:jolim",
    "TEL;TYPE=WORK,FAX;X-ID=3:123",
    "item1.EMAIL;type=INTERNET;type=pref:jo@lim.example",
    "item1.X-ABLabel:_$!<Other>!$_",
    "item2.ADR;type=HOME;type=pref;X-ID=4:;;High Street;Leeds;;;",
    "item2.X-ABADR:gb",
    "ORG;X-ID=5:Lim & Sons",
    "LOGO;X-CROP=1:http\\://lim.example/logo.png",
    "REV:2020-01-02T03:04:05Z",
  ];

  expect(writtenBody(lines)).toEqual([
    "FN;LANGUAGE=en:Jo Lim",
    "N;SORT-AS=Lim:Lim;Jo;;;",
    "item1.EMAIL;PREF=1:jo@lim.example",
    "item1.X-ABLabel:_$!<Other>!$_",
    "TEL;TYPE=work,fax;X-ID=3:123",
    "X-AIM;X-COUCHDB-UUID=12:jolim",
    "item2.ADR;TYPE=home;PREF=1;X-ID=4:;;High Street;Leeds;;;",
    "item2.X-ABADR:gb",
    "ORG;X-ID=5:Lim & Sons",
    "LOGO;X-CROP=1:http://lim.example/logo.png",
    "REV:2020-01-02T03:04:05Z",
  ]);
});

test("formatVcard() writes anew what the source's own words would not say again", () => {
  const secondName = ["VERSION:4.0", "FN:Jo Lim", "FN;LANGUAGE=de:Johann Lim"];
  const endless = Uint8Array.from(
    `BEGIN:VCARD\r\nVERSION:3.0\r\nTEL;X-A=${"\xfc".repeat(40_000)}:1\r\nEND:VCARD`,
    (character) => character.charCodeAt(0),
  );

  expect(writtenBody(secondName)).toEqual(["FN:Jo Lim", "X-KITH-OTHER-NAME:Johann Lim"]);
  expect(linesOf(formatVcard(parseVcard(endless).card, { uid: "1", raw: endless }), "TEL")).toEqual(["TEL:1"]);
});

test("formatVcard() writes no label of an item that is gone, and numbers new items after the old", () => {
  const raw = encode(["VERSION:3.0", "FN:Jo Lim", "item4.EMAIL:jo@lim.example", "item4.X-ABLabel:Boat"]);
  const card: Card = { ...parseVcard(raw).card, emails: [{ value: "new@lim.example", label: "Van" }] };

  const lines = linesOf(formatVcard(card, { uid: "1", raw }), "EMAIL", "X-ABLABEL");

  expect(lines).toEqual(["item5.EMAIL:new@lim.example", "item5.X-ABLabel:Van"]);
});

test("formatVcard() keeps a day that could not be read, unless a better one is known", () => {
  const raw = encode(["VERSION:3.0", "FN:Jo Lim", "BDAY:1985-03"]);
  const card = parseVcard(raw).card;

  expect(linesOf(formatVcard(card, { uid: "1", raw }), "BDAY")).toEqual(["BDAY:1985-03"]);
  expect(
    linesOf(formatVcard({ ...card, dates: cardOf(["BDAY:1985-03-04"]).dates }, { uid: "1", raw }), "BDAY"),
  ).toEqual(["BDAY:19850304"]);
});

test("formatVcard() keeps the hour of a day of vCard 4.0, and the kind that Kith has no word for", () => {
  const lines = ["VERSION:4.0", "KIND:location", "FN:The Barn", "ANNIVERSARY:20090808T1430-0500"];

  expect(writtenBody(lines)).toEqual([
    "KIND:location",
    "X-ABShowAs:COMPANY",
    "FN:The Barn",
    "ANNIVERSARY:20090808T1430-0500",
  ]);
});

test("formatVcard() follows a change of kind, of name and of the day of revision", () => {
  const raw = encode(["VERSION:3.0", "KIND:group", "FN;LANGUAGE=en:Jo", "REV:2020-01-02T03:04:05Z"]);
  const revisedOn = cardOf(["REV:2021-05-06"]).revisedOn;
  const card: Card = { ...EMPTY_CARD, kind: "organisation", name: { full: "Jo Lim" } };

  const text = formatVcard(revisedOn === undefined ? card : { ...card, revisedOn }, { uid: "1", raw });

  expect(linesOf(text, "KIND", "FN", "REV")).toEqual(["KIND:org", "FN:Jo Lim", "REV:20210506T000000Z"]);
});

/** Cards of several producers, whose lines stay or go with what the card still says. */
const SOURCES = [
  "BEGIN:VCARD\r\nVERSION:3.0\r\nitem1.EMAIL;type=pref:a@b.example\r\nitem1.X-ABLabel:Boat\r\nitem9.X-Y:1\r\nEND:VCARD",
  "BEGIN:VCARD\r\nVERSION:2.1\r\nEMAIL;PREF;INTERNET:a@b.example\r\nX-Q;ENCODING=QUOTED-PRINTABLE:=\r\n=41\r\nEND:VCARD",
  "BEGIN:VCARD\nVERSION:4.0\nEMAIL;PID=1.1;TYPE=work:a@b.example\nCLIENTPIDMAP:1;urn:uuid:1\nEND:VCARD",
  "not a card",
];

function encode(lines: readonly string[]): Uint8Array {
  return encoder.encode(["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n"));
}

function cardOf(lines: readonly string[]): Card {
  return parseVcard(encode(["VERSION:3.0", ...lines])).card;
}

/** Writes a card with its source, and gives the lines after the product. */
function writtenBody(lines: readonly string[]): readonly string[] {
  const raw = encode(lines);
  const text = formatVcard(parseVcard(raw).card, { uid: "7", raw });
  return unfold(text).slice(4, -2);
}

/** Gives the lines that do not come from the card. */
function parseAgain(lines: readonly string[]): readonly string[] {
  return writtenBody(lines).filter((line) => !/^(?:FN|N|TEL)[;:]/.test(line));
}

function linesOf(text: string, ...names: readonly string[]): readonly string[] {
  return unfold(text).filter((line) => {
    const name = /^(?:\w+\.)?([\w-]+)/.exec(line)?.[1];
    return name !== undefined && names.includes(name.toUpperCase());
  });
}

function unfold(text: string): readonly string[] {
  return text.replaceAll("\r\n ", "").split("\r\n");
}

test("formatVcard() writes a very long note back whole", () => {
  const raw = new TextEncoder().encode(
    `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Ash\r\nNOTE:${"All of it. ".repeat(200_000)}the end\r\nEND:VCARD\r\n`,
  );

  const written = formatVcard(parseVcard(raw).card, { uid: "u", raw });

  expect(written).not.toContain("too long to be shown");
  expect(written.replace(/\r\n /g, "")).toContain(`NOTE:${"All of it. ".repeat(200_000)}the end`);
});
