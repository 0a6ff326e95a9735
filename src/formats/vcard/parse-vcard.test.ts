import fc from "fast-check";
import { expect, test } from "vitest";
import { type Card, EMPTY_CARD } from "../../core/card.ts";
import { type ParsedVcard, parseVcard } from "./parse-vcard.ts";

// Every card here is invented, in the manner of the producer that is named.

test("parseVcard() reads Android: bare types, quoted-printable cut inside a letter, a photo ended by a blank line", () => {
  const { card, version, problems } = parse(
    "VERSION:2.1",
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=9Awi=C4=99=",
    "ty;J=C3=B3zef;;;",
    "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B3zef =C5=",
    "=9Awi=C4=99ty",
    "TEL;CELL;PREF:100",
    "TEL;X-Mobil/privat:101",
    "EMAIL;HOME:jozef@swiety.example",
    "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:first=0D=0A=",
    " second",
    "PHOTO;ENCODING=BASE64;JPEG:/9j/AA==",
    "",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Ziutek;1;;;;;;;;;;;;;",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;--06-07;1;;;",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2001-02-03;3;;;",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2002-03-04;0;Namenstag;;",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2003-04-05;2;;;",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Ewa;14;;",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;;1;",
    "TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Kierownik=",
  );

  expect(version).toBe("2.1");
  expect(problems).toEqual([]);
  expect(card).toEqual(
    cardWith({
      name: { full: "Józef Święty", given: "Józef", family: "Święty" },
      phones: [
        { value: "100", label: "mobile", preferred: true },
        { value: "101", label: "mobil/privat" },
      ],
      emails: [{ value: "jozef@swiety.example", label: "home" }],
      notes: ["first\n second"],
      photos: [{ kind: "bytes", mediaType: "image/jpeg", bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0) }],
      nicknames: ["Ziutek"],
      dates: [
        { kind: "anniversary", date: "--06-07" },
        { kind: "birthday", date: "2001-02-03" },
        { kind: "other", date: "2002-03-04", label: "Namenstag" },
        { kind: "other", date: "2003-04-05" },
      ],
      positions: [{ title: "Kierownik" }],
    }),
  );
});

test("parseVcard() reads Outlook: 2.1, labels of addresses, a photo without indentation, a design in XML", () => {
  const { card, problems } = parse(
    "VERSION:2.1",
    "N;LANGUAGE=en-us:Okafor;Ada,Ngozi;;Dr.;",
    "FN:Dr. Ada Okafor",
    "ORG:Okafor, Lagos;Sales",
    "TEL;WORK;VOICE:(1) 100",
    "TEL;WORK;FAX:(1) 101",
    "TEL;PAGER;VOICE:(1) 102",
    "X-MS-TEL;VOICE;CALLBACK:(1) 103",
    "ADR;WORK;PREF:;;1 Marina Road;Lagos;;1;Nigeria",
    "LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:1 Marina Road=0D=0A=",
    "Lagos 1",
    "ADR;HOME:;;2 Marina Road;Lagos;;;",
    "LABEL:2 Marina Road, Lagos",
    "LABEL;OTHER:3 Marina Road",
    "LABEL;DOM:",
    "BDAY:19800322",
    "X-MS-ANNIVERSARY:20110113",
    "X-MS-IMADDRESS:ada@okafor.example",
    "EMAIL;PREF;INTERNET:ada@okafor.example",
    "PHOTO;TYPE=JPEG;ENCODING=BASE64:",
    "iVBORw0K",
    "AAAA",
    "",
    'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://schemas.example/" ver="1.0"/>',
    "REV:20120305T131933Z",
  );

  expect(problems).toEqual([]);
  expect(card).toEqual(
    cardWith({
      name: { full: "Dr. Ada Okafor", given: "Ada,Ngozi", family: "Okafor", prefix: "Dr." },
      positions: [{ organisation: "Okafor, Lagos", department: "Sales" }],
      phones: [
        { value: "(1) 100", label: "work" },
        { value: "(1) 101", label: "fax" },
        { value: "(1) 102", label: "pager" },
        { value: "(1) 103", label: "callback" },
      ],
      addresses: [
        {
          label: "work",
          street: "1 Marina Road",
          city: "Lagos",
          postalCode: "1",
          country: "Nigeria",
          formatted: "1 Marina Road\nLagos 1",
        },
        { label: "home", street: "2 Marina Road", city: "Lagos", formatted: "2 Marina Road, Lagos" },
        { label: "other", formatted: "3 Marina Road" },
      ],
      dates: [
        { kind: "birthday", date: "1980-03-22" },
        { kind: "anniversary", date: "2011-01-13" },
      ],
      handles: [{ value: "ada@okafor.example" }],
      emails: [{ value: "ada@okafor.example", preferred: true }],
      photos: [
        {
          kind: "bytes",
          mediaType: "image/png",
          bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0),
        },
      ],
      revisedOn: "2012-03-05",
    }),
  );
});

test("parseVcard() reads Apple: items with labels, days without a year, profiles, phonetic names", () => {
  const { card, uid, problems } = parse(
    "VERSION:3.0",
    "PRODID:-//Apple Inc.//iOS 17.0//EN",
    "N:Sato;Hana;;;",
    "FN:Hana Sato",
    "X-PHONETIC-FIRST-NAME:はな",
    "X-PHONETIC-LAST-NAME:さとう",
    "X-MAIDENNAME:Mori",
    "item1.EMAIL;type=INTERNET;type=pref:hana@sato.example",
    "item1.X-ABLabel:_$!<Other>!$_",
    "item2.TEL:100",
    "item2.X-ABLabel:Ferienhaus",
    "item3.TEL:101",
    "item3.X-ABLabel:_$!<WorkFAX>!$_",
    "item4.TEL:102",
    "item4.X-ABLabel:",
    "TEL;type=IPHONE;type=CELL;type=VOICE:103",
    "item5.URL;type=pref:http\\://sato.example/a\\,b",
    "item5.X-ABLabel:_$!<HomePage>!$_",
    "X-ABLabel:of no item",
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09",
    "item6.X-ABDATE;type=pref:2001-02-03",
    "item6.X-ABLabel:_$!<Anniversary>!$_",
    "item7.X-ABDATE:1604-02-29",
    "item7.X-ABLabel:Hochzeit",
    "X-ABDATE;TYPE=trip:2002-03-04",
    "X-SOCIALPROFILE;type=linkedin;x-user=hana:http://www.linkedin.com/in/hana",
    "X-SOCIALPROFILE;type=pref;type=twitter;x-user=hanas:http://twitter.com/hanas",
    "X-SOCIALPROFILE;type=facebook:http://facebook.com/hana",
    "X-SOCIALPROFILE;type=wechat:x-apple:hana%20s",
    "IMPP;X-SERVICE-TYPE=Jabber;type=HOME;type=pref:xmpp:hana@sato.example",
    "UID:5D2F-ABC",
  );

  expect(uid).toBe("5D2F-ABC");
  expect(problems).toEqual([]);
  expect(card).toEqual(
    cardWith({
      name: { full: "Hana Sato", given: "Hana", family: "Sato" },
      otherNames: [
        { value: "はな", label: "phonetic given" },
        { value: "さとう", label: "phonetic family" },
        { value: "Mori", label: "maiden" },
      ],
      emails: [{ value: "hana@sato.example", label: "other", preferred: true }],
      phones: [
        { value: "100", label: "Ferienhaus" },
        { value: "101", label: "fax" },
        { value: "102" },
        { value: "103", label: "mobile" },
      ],
      urls: [
        { value: "http://sato.example/a,b", label: "home page", preferred: true },
        { value: "http://www.linkedin.com/in/hana", label: "linkedin" },
        { value: "http://facebook.com/hana", label: "facebook" },
      ],
      dates: [
        { kind: "birthday", date: "--05-09" },
        { kind: "anniversary", date: "2001-02-03" },
        { kind: "other", date: "--02-29", label: "Hochzeit" },
        { kind: "other", date: "2002-03-04", label: "trip" },
      ],
      handles: [
        { value: "hanas", label: "twitter", preferred: true },
        { value: "hana s", label: "wechat" },
        { value: "hana@sato.example", label: "jabber", preferred: true },
      ],
    }),
  );
});

test("parseVcard() reads Google: no name, escaped links, groups, a yearless day in 3.0, a photo by link", () => {
  const { card } = parse(
    "VERSION:3.0",
    "FN:",
    "N:;;;;",
    "EMAIL;TYPE=INTERNET:shop@kiosk.example",
    "item1.URL:http\\://kiosk.example",
    "item1.X-ABLabel:PROFILE",
    "BDAY:--0512",
    'NOTE:He said \\"yes\\"\\nand left\\; twice \\x',
    "PHOTO:https://photos.example/1",
    "CATEGORIES:myContacts,starred,,Reise\\, Süd",
  );

  expect(card).toEqual(
    cardWith({
      emails: [{ value: "shop@kiosk.example" }],
      urls: [{ value: "http://kiosk.example", label: "PROFILE" }],
      dates: [{ kind: "birthday", date: "--05-12" }],
      notes: ['He said "yes"\nand left; twice \\x'],
      photos: [{ kind: "link", url: "https://photos.example/1" }],
      labels: ["myContacts", "Reise, Süd"],
      starred: true,
    }),
  );
});

test("parseVcard() reads Nextcloud and its kin: parameters without value, doubles, empty photos", () => {
  const { card, problems } = parse(
    "VERSION:3.0",
    "PRODID:-//Sabre//Sabre VObject 4.1.2//EN",
    "PRODID:-//ownCloud//EN",
    "FN:Kofi Boateng",
    "FN:Kofi Boateng",
    "FN:K. Boateng",
    "N:;;;;",
    "N:Boateng;Kofi;;;",
    "N:Other;Name;;;",
    "EMAIL;INTERNET=:kofi@boateng.example",
    "EMAIL;TYPE=:KOFI@boateng.example",
    "EMAIL:mailto: mailto:k@boateng.example",
    "TEL;CELL=;=x:100",
    "TEL:",
    "PHOTO:",
    "PHOTO;ENCODING=b;TYPE=image/x-odd:AQID",
    "PHOTO;ENCODING=b:AQID",
    "X-ANNIVERSARY:20010203",
    "item1.X-ABDATE:20010203",
    "item1.X-ABLABEL:_$!<Anniversary>!$_",
    "X-DAVDROID-STARRED:1",
    "UID:first",
    "UID:second",
  );

  expect(problems).toEqual([]);
  expect(card).toEqual(
    cardWith({
      name: { full: "Kofi Boateng", given: "Kofi", family: "Boateng" },
      otherNames: [{ value: "K. Boateng" }],
      emails: [{ value: "kofi@boateng.example" }, { value: "KOFI@boateng.example" }, { value: "k@boateng.example" }],
      phones: [{ value: "100", label: "mobile" }],
      photos: [
        { kind: "bytes", mediaType: "image/x-odd", bytes: Uint8Array.of(1, 2, 3) },
        { kind: "bytes", mediaType: "application/octet-stream", bytes: Uint8Array.of(1, 2, 3) },
      ],
      dates: [{ kind: "anniversary", date: "2001-02-03" }],
      starred: true,
    }),
  );
});

test("parseVcard() reads vCard 4.0: quoted types, addresses of phones, labels and lists as parameters", () => {
  const { card, version, uid } = parse(
    "VERSION:4.0",
    "UID:urn:uuid:4",
    "FN;PREF=1:Lena Berg",
    "N:Berg;Lena;Maria,Luise;Dr.,Prof.;jr.,M.Sc.;;",
    "NICKNAME;PREF=2:Leni,Le\\,na",
    'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+49-30-1;ext=2',
    "TEL;VALUE=uri;TYPE=cell,home:tel:+49-170-1",
    'ADR;TYPE=home;GEO="geo:1,2";LABEL="Weg 1^n\\nBerlin; ^^^\'x^\'":;;Weg 1,Hof 2;Berlin;;10115;',
    "ORG;TYPE=work:a\\, b;dept",
    "IMPP;PREF=2:skype:live%3Alena?chat",
    "SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME=lena:https://social.example/@lena",
    "PHOTO:data:image/gif;base64,R0lGODk=",
    "DEATHDATE:20200102",
    "REV:20200304T050607Z",
    "RELATED;TYPE=friend:urn:uuid:5",
  );

  expect([version, uid]).toEqual(["4.0", "urn:uuid:4"]);
  expect(card).toEqual(
    cardWith({
      name: {
        full: "Lena Berg",
        given: "Lena",
        additional: "Maria Luise",
        family: "Berg",
        prefix: "Dr. Prof.",
        suffix: "jr., M.Sc.",
      },
      nicknames: ["Leni", "Le,na"],
      phones: [
        { value: "+49-30-1;ext=2", label: "work", preferred: true },
        { value: "+49-170-1", label: "mobile" },
      ],
      addresses: [
        {
          label: "home",
          street: "Weg 1,Hof 2",
          city: "Berlin",
          postalCode: "10115",
          formatted: 'Weg 1\n\nBerlin; ^"x"',
        },
      ],
      positions: [{ organisation: "a, b", department: "dept" }],
      handles: [
        { value: "live:lena", label: "skype" },
        { value: "lena", label: "mastodon" },
      ],
      photos: [{ kind: "bytes", mediaType: "image/gif", bytes: Uint8Array.of(71, 73, 70, 56, 57) }],
      dates: [{ kind: "death", date: "2020-01-02" }],
      revisedOn: "2020-03-04",
    }),
  );
});

test("parseVcard() reads an address in one piece that belongs to no other", () => {
  expect(parse("VERSION:2.1", "LABEL:Weg 1").card.addresses).toEqual([{ formatted: "Weg 1" }]);
});

test("parseVcard() composes a name from its parts, family first where the script has it so", () => {
  const nameOf = (n: string): string | undefined => parse("VERSION:3.0", `N:${n}`).card.name?.full;

  expect(nameOf("Doe;Jo;Q;Dr.;Jr.")).toBe("Dr. Jo Q Doe Jr.");
  expect(nameOf(";Jo")).toBe("Jo");
  expect(nameOf("佐藤;花;;;")).toBe("佐藤花");
  expect(nameOf("佐藤;;;;")).toBe("佐藤");
  expect(nameOf(";花;;;")).toBe("花");
  expect(nameOf(";;;Dr.;")).toBe("Dr.");
  expect(nameOf(" ; ;;;")).toBeUndefined();
});

test("parseVcard() takes a derived FN for no name, unless there is one", () => {
  expect(parse("VERSION:4.0", "FN;DERIVED=true:x@y.example").card.name).toBeUndefined();
  expect(parse("VERSION:4.0", "FN;DERIVED=TRUE:Jo Lim", "N:Lim;Jo").card.name?.full).toBe("Jo Lim");
});

test.each([
  ["KIND:group", "group-card"],
  ["X-ADDRESSBOOKSERVER-KIND:group", "group-card"],
  ["KIND:org", "organisation"],
  ["X-ABShowAs:COMPANY", "organisation"],
  ["X-ABShowAs:PERSON", "person"],
  ["KIND:individual", "person"],
  ["KIND:", "person"],
  ["ORG:Only a company", "person"],
] as const)("parseVcard() reads of %s the kind %s", (line, kind) => {
  expect(parse("VERSION:3.0", line).card.kind).toBe(kind);
});

test("parseVcard() takes a place for an organisation, and says so", () => {
  const { card, problems } = parse("VERSION:4.0", "KIND:location", "FN:The Barn");

  expect(card.kind).toBe("organisation");
  expect(problems).toEqual([{ line: 3, text: 'KIND says "location", which is taken for an organisation' }]);
});

test("parseVcard() reads the members of a group as written", () => {
  const { card } = parse(
    "VERSION:4.0",
    "KIND:group",
    "MEMBER:urn:uuid:1",
    "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:2",
    "MEMBER:mailto:a@b.example",
    "MEMBER:",
  );

  expect(card.members).toEqual(["urn:uuid:1", "urn:uuid:2", "mailto:a@b.example"]);
});

test.each([
  [["ORG:A;x;;y", "TITLE:T;"], [{ organisation: "A", department: "x; y", title: "T" }]],
  [["TITLE:T", "ORG:A"], [{ organisation: "A", title: "T" }]],
  [
    ["ORG:A", "ORG:B", "TITLE:S", "TITLE:T"],
    [
      { organisation: "A", title: "S" },
      { organisation: "B", title: "T" },
    ],
  ],
  [["item1.ORG:A", "TITLE:T"], [{ organisation: "A", title: "T" }]],
  [
    ["w.ORG:A", "ORG:B", "TITLE:S", "w.TITLE:T"],
    [
      { organisation: "A", title: "T" },
      { organisation: "B", title: "S" },
    ],
  ],
  [
    ["job1.ORG:A", "job2.TITLE:T"],
    [{ organisation: "A" }, { title: "T" }],
  ],
  [
    ["w.ORG:A", "w.TITLE:T", "w.TITLE:U"],
    [{ organisation: "A", title: "T" }, { title: "U" }],
  ],
  [["ORG:;", "TITLE:;"], []],
  [["TITLE:a;b"], [{ title: "a;b" }]],
  [["ORG;X-KITH-FROM=2001-02-03:A", "TITLE;X-KITH-TO=x:T"], [{ organisation: "A", title: "T", from: "2001-02-03" }]],
])("parseVcard() reads of %j the positions %j", (lines, positions) => {
  expect(parse("VERSION:3.0", ...lines).card.positions).toEqual(positions);
});

test.each([
  ["IMPP:xmpp:jo@lim.example", { value: "jo@lim.example", label: "jabber" }],
  ["IMPP;X-SERVICE-TYPE=GoogleTalk:xmpp:jo", { value: "jo", label: "google talk" }],
  ["IMPP;X-SERVICE-TYPE=Skype:live:jo", { value: "live:jo", label: "skype" }],
  ["IMPP;X-SERVICE-TYPE=AIM:aim:goim?screenname=jo%20l", { value: "jo l", label: "aim" }],
  ["IMPP;X-SERVICE-TYPE=Telegram:https://t.example/jo", { value: "https://t.example/jo", label: "telegram" }],
  ['IMPP;X-SERVICE-TYPE="":other:jo', { value: "jo" }],
  ["IMPP:plain", { value: "plain" }],
  ["IMPP:x-apple:100%real", { value: "100%real" }],
  ["item1.IMPP:x-apple:jo\r\nitem1.X-ABLabel:Chat", { value: "jo", label: "Chat" }],
  ["X-SKYPE-USERNAME;TYPE=pref:jo", { value: "jo", label: "skype", preferred: true }],
  ["X-MESSAGING/xmpp-All:jo", undefined],
  ["X-AIM:", undefined],
  ["IMPP:xmpp:", undefined],
  ["X-SOCIALPROFILE;TYPE=twitter:", undefined],
  ["X-SOCIALPROFILE:someone", { value: "someone" }],
])("parseVcard() reads of %j the handle %j", (line, handle) => {
  expect(parse("VERSION:3.0", line).card.handles).toEqual(handle === undefined ? [] : [handle]);
});

test.each([
  ["X-SOCIALPROFILE;TYPE=LINKEDIN:https://www.linkedin.com/in/jo", "linkedin"],
  ["X-SOCIALPROFILE;X-USER=jo:https://de.linkedin.com/in/jo", undefined],
  ["X-LINKEDIN:https://www.linkedin.com/in/jo", "linkedin"],
  ["X-EVOLUTION-BLOG-URL:https://jo.example", "blog"],
  ["URL;TYPE=X-Dings:https://jo.example", "dings"],
  ["URL;TYPE=internet,pref:https://jo.example", undefined],
])("parseVcard() reads of %j a link labelled %s", (line, label) => {
  expect(parse("VERSION:3.0", line).card.urls[0]?.label).toBe(label);
});

test("parseVcard() decodes each value by its own encoding", () => {
  const { card, problems } = parseBinary(
    "VERSION:2.1",
    "N;CHARSET=ISO-8859-2:\xa9kvoreck\xfd;;;;",
    "FN;CHARSET=WINDOWS-1251:\xcf\xe5\xf2\xf0",
    "ORG;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=83=5C;=89=63",
    "NOTE;CHARSET=ISO-2022-JP:\x1b$B4A\x1b(B",
    "NOTE;CHARSET=US-ASCII:plain",
    "NOTE;ENCODING=BASE64:w6Q=",
    "NOTE;ENCODING=BASE64:!",
    "NICKNAME;CHARSET=SHIFT_JIS:\x83\x5c,\x89c",
    "TITLE:\xc3\xa4\0",
  );

  expect(problems).toEqual([]);
  expect(card.name).toEqual({ full: "Петр", family: "Škvorecký" });
  expect(card.positions).toEqual([{ organisation: "ソ", department: "営", title: "ä" }]);
  expect(card.notes).toEqual(["漢", "plain", "ä"]);
  expect(card.nicknames).toEqual(["ソ", "営"]);
});

test("parseVcard() takes what is no UTF-8 for windows-1252, and says so", () => {
  const { card, problems } = parseBinary(
    "VERSION:3.0",
    "FN:J\xf6rg \x80",
    "NOTE;CHARSET=UTF-8:Gr\xfc",
    "NICKNAME;CHARSET=X-KLINGON:J\xc3\xb6",
  );

  expect(card.name?.full).toBe("Jörg €");
  expect(card.notes).toEqual(["Gr\uFFFD"]);
  expect(card.nicknames).toEqual(["Jö"]);
  expect(problems).toEqual([
    { line: 3, text: "FN is not UTF-8 and was read as windows-1252" },
    { line: 4, text: "NOTE holds bytes that are not UTF-8" },
    { line: 5, text: 'NICKNAME has an encoding that is not known, "X-KLINGON"' },
  ]);
});

test("parseVcard() unfolds by the version: in 2.1 a fold before a word keeps its space", () => {
  const noteOf = (version: string, ...lines: string[]): string | undefined =>
    parse(`VERSION:${version}`, ...lines).card.notes[0];
  const full = `NOTE:${"x".repeat(70)}`;

  expect(noteOf("3.0", "NOTE:one", " two", "\tthree")).toBe("onetwothree");
  expect(noteOf("2.1", "NOTE:one", " two")).toBe("one two");
  expect(noteOf("2.1", full, " y")).toBe(`${"x".repeat(70)}y`);
  expect(noteOf("2.1", "NOTE;QUOTED-PRINTABLE:one=20", " two=3D")).toBe("one  two=");
  expect(noteOf("3.0", "NOTE:ends in =", "TEL:1")).toBe("ends in =");
  expect(noteOf("3.0", "NOTE:one", "", " two")).toBe("onetwo");
  expect(noteOf("2.1", "NOTE;QUOTED-PRINTABLE:C:\\new\\;\\\\x")).toBe("C:\\new;\\\\x");
});

test("parseVcard() reads a photo however it is written", () => {
  const photosOf = (...lines: string[]): Card["photos"] => parse("VERSION:3.0", ...lines).card.photos;
  const bytes = Uint8Array.of(1, 2, 3);
  const long = "AQID".repeat(40);

  expect(photosOf("LOGO;VALUE=uri:http://lim.example/l.png")).toEqual([
    { kind: "link", url: "http://lim.example/l.png" },
  ]);
  expect(photosOf("PHOTO;ENCODING=b;TYPE=TIFF:AQID")).toEqual([{ kind: "bytes", mediaType: "image/tiff", bytes }]);
  expect(photosOf("PHOTO;ENCODING=b;TYPE=JPG:AQID")).toEqual([{ kind: "bytes", mediaType: "image/jpeg", bytes }]);
  expect(photosOf("PHOTO;ENCODING=b;MEDIATYPE=image/webp:AQID")).toEqual([
    { kind: "bytes", mediaType: "image/webp", bytes },
  ]);
  expect(photosOf("PHOTO;ENCODING=b;TYPE=pref:AQID")).toMatchObject([{ mediaType: "application/octet-stream" }]);
  expect(photosOf('PHOTO;ENCODING=b;TYPE="a b":AQID')).toMatchObject([{ mediaType: "application/octet-stream" }]);
  expect(photosOf("PHOTO:data:image/png\\;base64\\,AQID")).toEqual([{ kind: "bytes", mediaType: "image/png", bytes }]);
  expect(photosOf("PHOTO:data:,%01%02%03")).toEqual([{ kind: "bytes", mediaType: "application/octet-stream", bytes }]);
  expect(photosOf("PHOTO:data:;base64,/9j/")).toMatchObject([{ mediaType: "image/jpeg" }]);
  expect(photosOf(`PHOTO:${long}`)).toMatchObject([{ kind: "bytes" }]);
  expect(photosOf("PHOTO;ENCODING=b:AQID", "PHOTO;ENCODING=b:AQID", "PHOTO;ENCODING=b:AQIE")).toHaveLength(2);
});

test.each([
  "PHOTO:none",
  "PHOTO:data:image/png;base64,!",
  "PHOTO:data:image/png",
  "PHOTO;ENCODING=b:=",
  "PHOTO;ENCODING=b:http:",
  "PHOTO:cid:1@x",
])("parseVcard() finds no picture in %s", (line) => {
  const { card, problems } = parse("VERSION:3.0", line);

  expect(card.photos).toEqual([]);
  expect(problems).toEqual([{ line: 3, text: "PHOTO is no picture that can be read" }]);
});

test("parseVcard() says where a day cannot be read, and keeps the rest", () => {
  const { card, problems } = parse(
    "VERSION:3.0",
    "FN:Jo",
    "BDAY:1985-03",
    "BDAY;VALUE=text:1985-03-04;",
    "REV:--0102",
    "REV:",
    "ANNIVERSARY:",
    "X-KITH-CONNECTED:x",
    "X-KITH-CONNECTED:20010203",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;soon;3;",
  );

  expect(card.dates).toEqual([{ kind: "birthday", date: "1985-03-04" }]);
  expect(card.connectedOn).toBe("2001-02-03");
  expect(problems).toEqual([
    { line: 4, text: 'BDAY is no day that can be read, "1985-03"' },
    { line: 6, text: 'REV is no day that can be read, "--0102"' },
    { line: 11, text: 'X-ANDROID-CUSTOM is no day that can be read, "soon"' },
  ]);
});

test.each(["X-DAVDROID-STARRED:0", "X-DAVDROID-STARRED:", "CATEGORIES:starred things"])(
  "parseVcard() sees no star in %s",
  (line) => {
    expect(parse("VERSION:3.0", line).card.starred).toBe(false);
  },
);

test("parseVcard() says all that is odd about one line", () => {
  const { problems } = parseBinary("VERSION:4.0", "KIND;CHARSET=X-KLINGON:\xe4");

  expect(problems).toEqual([
    { line: 3, text: 'KIND has an encoding that is not known, "X-KLINGON"' },
    { line: 3, text: 'KIND says "ä", which is taken for an organisation' },
  ]);
});

test("parseVcard() says which lines are no properties, and that a version is missing", () => {
  const { version, problems } = parse("FN:Jo", "no colon", ": no name", "ä:1", "x y:1", "@.TEL:1", 'TEL;TYPE="a:1');

  expect(version).toBe("3.0");
  expect(problems).toEqual([
    { line: 1, text: "The card has no version that is known; it was read as 3.0" },
    ...[3, 4, 5, 6, 7].map((line) => ({ line, text: "The line is no property and was left out" })),
  ]);
});

test("parseVcard() ends a card at its END or at the next BEGIN, and reads none where none begins", () => {
  const text = "junk\nBEGIN:VCARDVERSION:3.0\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nFN:C\n";

  expect(parseText(text).card.name?.full).toBe("A");
  expect(parseText("BEGIN:VCARD\nBEGIN:VCARD\nFN:B").card).toEqual(EMPTY_CARD);
  expect(parseText("FN:A\n")).toEqual({ card: EMPTY_CARD, version: "3.0", problems: [] });
  expect(parseText("BEGIN:VCARD\n")).toEqual({ card: EMPTY_CARD, version: "3.0", problems: [] });
});

test("parseVcard() reads no agent as the person", () => {
  const lines = ["AGENT:", "BEGIN:VCARD", "FN:Pat", "AGENT:", "BEGIN:VCARD", "END:VCARD", "END:VCARD"];

  expect(parse("VERSION:2.1", "FN:Jo", ...lines, "NICKNAME:J").card).toEqual(
    cardWith({ name: { full: "Jo" }, nicknames: ["J"] }),
  );
});

test("parseVcard() reads UTF-16, a mark, and lines that end in CR CR LF", () => {
  const text = "BEGIN:VCARD\r\r\nVERSION:3.0\r\r\nNOTE:a\r\r\n b\r\r\nEND:VCARD\r\r\n";
  const utf16 = Uint8Array.from([..."\uFEFF", ...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]));

  expect(parseVcard(utf16).card.notes).toEqual(["ab"]);
  expect(parseText(`\uFEFF${text}`).card.notes).toEqual(["ab"]);
});

test("parseVcard() stops at 20 problems, 20,000 lines and texts of a megabyte", () => {
  expect(parse("VERSION:3.0", ...Array.from({ length: 50 }, () => "no property")).problems).toHaveLength(20);
  expect(parse("VERSION:3.0", ...Array.from({ length: 20_001 }, () => "A:")).problems).toEqual([
    { line: 20_002, text: "The card has too many lines; the rest was left out" },
  ]);
  const long = parse("VERSION:3.0", `NICKNAME:${"x".repeat(1_048_577)}`, `TEL;X-A=${"y".repeat(70_000)}:1`);
  expect(long.card).toEqual(EMPTY_CARD);
  expect(long.problems).toEqual([
    { line: 3, text: "NICKNAME is too long and was not read" },
    { line: 4, text: "The line is no property and was left out" },
  ]);
});

test.each([
  ["plain", "NOTE", (text: string) => text],
  ["quoted-printable", "NOTE;ENCODING=QUOTED-PRINTABLE", (text: string) => text.replace(/ü/g, "=C3=BC")],
])("parseVcard() keeps the beginning of a very long note, in whole characters: %s", (_, name, encode) => {
  const text = `Met in the spring. ${"ü😀".repeat(400_000)}`;

  const { card, problems } = parse("VERSION:3.0", `${name}:${encode(text)}`);

  const [note = ""] = card.notes;
  const [head = ""] = note.split("\n[…]");
  expect([head.length, text.startsWith(head), note.isWellFormed()]).toEqual([1_048_576, true, true]);
  expect(note.endsWith("the card has it.")).toBe(true);
  expect(problems.map((problem) => problem.text)).toEqual(["NOTE is very long; only its beginning is shown"]);
});

test("parseVcard() takes hostile cards in time that grows with their size", () => {
  const hostile = [
    `PHOTO;ENCODING=b:${"=".repeat(400_000)}x`,
    `NOTE;QUOTED-PRINTABLE:${"= ".repeat(200_000)}x`,
    `NOTE:${"\r\n ".repeat(100_000)}x`,
    `NOTE;QUOTED-PRINTABLE:${"=\r\n".repeat(100_000)}x`,
    `N:${";".repeat(400_000)}`,
    `TEL;${'"'.repeat(400_000)}:1`,
    `BDAY:${" ".repeat(400_000)}x`,
    "VERSION\n".repeat(50_000),
    "\r".repeat(400_000),
    "AGENT:\nBEGIN:VCARD\n".repeat(20_000),
  ];

  for (const lines of hostile) expect(() => parse("VERSION:2.1", lines)).not.toThrow();
});

test("parseVcard() never throws, and gives texts trimmed and nothing twice, on any bytes (property)", () => {
  const piece = fc.constantFrom(
    ..."BEGIN:VCARD|END:VCARD|VERSION:2.1|VERSION:4.0|FN:|N:|TEL|EMAIL|ADR:;;|LABEL|ORG:|TITLE:|BDAY:|PHOTO|IMPP".split(
      "|",
    ),
    ..."X-ABDATE:|item1.|.X-ABLabel:_$!<|>!$_|;ENCODING=QUOTED-PRINTABLE|;ENCODING=b|;CHARSET=utf-16|;TYPE=".split("|"),
    ...'=C3|=\r\n|\r\n|\r\n |\r|;|:|,|=|\\|"|^n|1604|data:|http\\://|a|é|\0|\u00a0|AGENT:\r\n|KIND:|MEMBER:x'.split(
      "|",
    ),
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(piece, { maxLength: 60 }).map((pieces) => new TextEncoder().encode(`BEGIN:VCARD\r\n${pieces.join("")}`)),
  );

  fc.assert(
    fc.property(bytes, (content) => {
      const { card } = parseVcard(content);

      for (const list of Object.values(card).filter((value) => Array.isArray(value))) {
        const items: string[] = list.map((item: unknown) => JSON.stringify(item));
        expect(items).toEqual([...new Set(items)]);
        for (const text of list.filter((item: unknown) => typeof item === "string")) expect(text).toBe(text.trim());
      }
    }),
    { numRuns: 500 },
  );
});

/** Days are written as plain text here. */
function cardWith(said: Partial<Record<keyof Card, unknown>>): unknown {
  return { ...EMPTY_CARD, ...said };
}

function parse(...lines: readonly string[]): ParsedVcard {
  return parseText(["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n"));
}

function parseText(text: string): ParsedVcard {
  return parseVcard(new TextEncoder().encode(text));
}

/** Takes one character for each byte. */
function parseBinary(...lines: readonly string[]): ParsedVcard {
  const text = ["BEGIN:VCARD", ...lines, "END:VCARD"].join("\r\n");
  return parseVcard(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}
