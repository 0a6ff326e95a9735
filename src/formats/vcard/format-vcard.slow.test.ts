import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCard } from "../../../tests/building/any-card.ts";
import { formatVcard } from "./format-vcard.ts";
import { parseVcard } from "./parse-vcard.ts";

const encoder = new TextEncoder();

test("formatVcard() is read back as the same card, three thousand times (property)", () => {
  fc.assert(
    fc.property(anyCard, (card) => {
      expect(parseVcard(encoder.encode(formatVcard(card, { uid: "1" }))).card).toEqual(card);
    }),
    { numRuns: 3000 },
  );
});

test("formatVcard() is read back as the same card, and written again the same, after any damage (property)", () => {
  fc.assert(
    fc.property(fc.constantFrom(...CARDS), fc.array(anyDamage, { maxLength: 12 }), (text, damages) => {
      const raw = damages.reduce(damage, encoder.encode(text));
      const { card } = parseVcard(raw);

      const plain = formatVcard(card, { uid: "1" });
      const whole = formatVcard(card, { uid: "1", raw });

      expect(parseVcard(encoder.encode(plain)).card).toEqual(card);
      expect(parseVcard(encoder.encode(whole)).card).toEqual(card);
      expect(formatVcard(card, { uid: "1", raw: encoder.encode(whole) })).toBe(whole);
    }),
    { numRuns: 6000 },
  );
});

interface Damage {
  /** Where, as a share of the length. */
  readonly share: number;
  /** How many bytes go. */
  readonly gone: number;
  /** What comes in their place. */
  readonly put: Uint8Array;
}

const anyDamage: fc.Arbitrary<Damage> = fc.record({
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.nat(40),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 3 }),
    fc
      .constantFrom(
        ...'\r\n|\n|\r|\r\n |=\r\n|;|:|,|=|\\|"|item1.|END:VCARD\r\n|AGENT:\r\nBEGIN:VCARD\r\n|VERSION:2.1\r\n'.split(
          "|",
        ),
        ...";ENCODING=QUOTED-PRINTABLE:|;CHARSET=shift_jis:|;ENCODING=b:|LABEL;HOME:|^n|\\n|TYPE=|1604|data:".split(
          "|",
        ),
        ..."http\\://|\r\nN:|\r\nORG:|\r\nTITLE:|\r\nADR:;|\r\nKIND:org\r\n|\r\nIMPP:|\r\nBDAY:|\r\nPHOTO:|\r\nLANG:".split(
          "|",
        ),
      )
      .map((text) => encoder.encode(text)),
  ),
});

function damage(bytes: Uint8Array, { share, gone, put }: Damage): Uint8Array {
  const at = Math.floor(share * bytes.length);
  return Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + gone)]);
}

/** Invented cards in the manner of their producers. */
const CARDS = [
  `BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=9Awi=C4=99=
ty;J=C3=B3zef;;;
TEL;CELL;PREF:100
EMAIL;PREF;INTERNET:jozef@swiety.example
ADR;WORK:;;ul. Ma=B3a 1;Lodz;;1;Poland
LABEL;WORK;ENCODING=QUOTED-PRINTABLE:ul. Mala 1=0D=0A=
Lodz
PHOTO;ENCODING=BASE64;JPEG:/9j/AA==

KEY;X509;ENCODING=BASE64:
 AQIDBAUG

X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Ziutek;1;;;;;;;;;;;;;
END:VCARD
`,
  `BEGIN:VCARD
VERSION:3.0
UID:5D2F-ABC
N:Sato;Hana,Mei;;;
FN:Hana Sato
X-PHONETIC-FIRST-NAME:はな
item1.EMAIL;type=INTERNET;type=pref:hana@sato.example
item1.X-ABLabel:_$!<Other>!$_
item2.ADR;type=HOME;type=pref:;;1-2-3 Sakura;Kyoto;;600;Japan
item2.X-ABADR:jp
TEL;type=CELL;type=VOICE:103
BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09
item6.X-ABDATE;type=pref:2001-02-03
item6.X-ABLabel:Umzug
item7.X-ABRELATEDNAMES:Ken
item7.X-ABLabel:_$!<Spouse>!$_
ORG:Sato\\, Inc;Sales
TITLE:Director
X-SOCIALPROFILE;type=twitter;x-user=hanas:http://twitter.com/hanas
NOTE:One line\\nand
 another\\; "so"
CATEGORIES:Friends,myContacts
REV:2020-01-02T03:04:05Z
END:VCARD
`.replaceAll("\n", "\r\n"),
  `BEGIN:VCARD
VERSION:4.0
KIND:org
FN;PREF=1:Berg & Co
FN;LANGUAGE=de:Berg und Co
TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+49-30-1;ext=2
ADR;TYPE=home;GEO="geo:1,2";LABEL="Weg 1\\nBerlin":;;Weg 1;Berlin;;10115;
IMPP;PREF=2:skype:live%3Alena?chat
PHOTO:data:image/gif;base64,R0lGODk=
ORG:Berg
ORG:Co
TITLE:CEO
BDAY;ALTID=1:20160801
ANNIVERSARY:20090808T1430-0500
MEMBER:urn:uuid:1
CLIENTPIDMAP:1;urn:uuid:2
END:VCARD
`,
];
