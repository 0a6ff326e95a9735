/** Whole files of every format, which the fuzz test damages. All people are invented. */
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import {
  CLASSIC_OUTLOOK_HEADER,
  GOOGLE_OUTLOOK_HEADER,
  OUTLOOK_HEADER,
  THUNDERBIRD_HEADER,
  tableText,
} from "../building/address-tables.ts";
import { calendarOf, entryOf } from "../building/calendar.ts";
import { chatDb } from "../building/chat-db.ts";
import { REST } from "../building/linkedin-rest.ts";
import { encryptedOf, threadOf } from "../building/meta-export.ts";
import { MONICA, NAMETAG } from "../building/other-programs.ts";
import { backupOf, callTag, mmsTag, smsTag } from "../building/phone-log.ts";
import { LINKEDIN, OWNER_ADDRESS, bookOf, clearMailbox, letterText } from "../building/source-text.ts";
import { accountOf, called, chatOf, said } from "../building/telegram-export.ts";
import { ANDROID, GROUP, IPHONE } from "../building/whatsapp-chats.ts";
import { ACCOUNT, MESSAGES } from "../building/x-archive.ts";

export interface Sample {
  /** The name of its file, by which some formats are told. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Samples = Readonly<Record<string, readonly Sample[]>>;

const NETWORK = join(import.meta.dirname, "../fixtures/network");
const PHONE = "+493090182000";

function sample(name: string, content: string | Uint8Array): Sample {
  return { name, bytes: typeof content === "string" ? Buffer.from(content) : content };
}

function fixtures(pattern: string): Sample[] {
  return globSync(pattern, { cwd: NETWORK })
    .sort()
    .map((path) => sample(basename(path), readFileSync(join(NETWORK, path))));
}

const VCARDS = [
  bookOf(
    ["UID:1", "FN:Ann Ash", "N:Ash;Ann;;Dr.;", "EMAIL;TYPE=work:ann@ash.example", "BDAY:--0229", "CATEGORIES:a,b"],
    ["UID:2", "FN:Bo", "item1.TEL:+49 30 90182000", "item1.X-ABLabel:_$!<Mobile>!$_", "NOTE:one\\ntwo"],
    [
      "X-ADDRESSBOOKSERVER-KIND:group",
      "FN:Sailing",
      "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1",
      "PHOTO:data:image/png;base64,iVBORw0KGgo=",
    ],
  ),
  [
    "BEGIN:VCARD",
    "VERSION:2.1",
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=9Cnal;J=C3=B6rg",
    "TEL;CELL:030 1",
    "NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0A=",
    " b",
    "PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQ",
    " SkZJ",
    "",
    "END:VCARD",
    "",
  ].join("\r\n"),
  "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:4\nKIND:org\nFN;ALTID=1;LANGUAGE=en:Acme\nORG:Acme;Sales\nANNIVERSARY:20100601\nRELATED;VALUE=text:Bo\nEND:VCARD\n",
];

const CALENDAR = calendarOf(
  "X-WR-CALNAME:Work",
  "BEGIN:VTIMEZONE\r\nTZID:Here\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE",
  entryOf(
    ...["UID:1", "DTSTART;TZID=Here:20261010T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20"],
    ...["EXDATE;TZID=Here:20261012T090000", `ORGANIZER:mailto:${OWNER_ADDRESS}`],
    'ATTENDEE;CN="Lim, Ana";PARTSTAT=ACCEPTED:mailto:ana@acme.example',
  ),
  entryOf("UID:1", "RECURRENCE-ID;TZID=Here:20261014T090000", "DTSTART;TZID=Here:20261015T090000", "STATUS:CANCELLED"),
  entryOf("UID:2", "DTSTART;VALUE=DATE:20261011", "RDATE;VALUE=DATE:20261111", "SUMMARY:Lunch\\, Ana", "LOCATION:Zoom"),
  entryOf(
    "UID:3",
    "DTSTART:20260101T100000Z",
    "DTEND:20260101T110000Z",
    "RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270101T000000Z",
  ),
);

const LETTER = letterText({
  from: "=?UTF-8?Q?J=C3=B6rg_Wei=C3=9F?= <joerg@weiss.example>",
  to: `"Norte, Ines" <${OWNER_ADDRESS}>, undisclosed-recipients:;`,
  at: "2026-10-01T09:00Z",
  answers: "before",
  headers: [
    "Received: from a by b; Thu, 1 Oct 2026 09:00:02 +0000",
    "List-Id: <x.example>",
    "Cc: a@b.example,\n\tc@d.example",
  ],
});
const BOUNCE = letterText({
  from: "MAILER-DAEMON@mail.example",
  to: OWNER_ADDRESS,
  at: "2026-10-01T09:00Z",
  headers: ["Content-Type: multipart/report; report-type=delivery-status; boundary=x"],
  body: "--x\n\nFailed.\n--x\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; gone@acme.example\nAction: failed\nStatus: 5.1.1\n--x--",
});

const ANA = ["user800", "Ana"] as const;
const TELEGRAM = chatOf("personal_chat", 800, "Ana", [
  said({ id: 1, at: "2026-09-13T14:05:00", from: ["user700", "Ines"] }),
  said({ id: 2, at: "2026-09-13T14:06:00", from: ANA }),
  called(3, "2026-09-14T10:00:00", ANA, 62),
]);

const THREAD = threadOf(
  ["Ana Fernández", "Inés Norte"],
  [
    { from: "Inés Norte", at: "2026-03-13T14:05:00Z", content: "Sí" },
    { from: "Ana Fernández", at: "2026-03-14T14:05:00Z", more: { call_duration: 62 } },
  ],
);
const ENCRYPTED = encryptedOf(["Ana", "Ines"], [{ from: "Ana", at: "2026-03-13T14:05:00Z", content: "Hi" }]);

const AT = String(Date.parse("2026-10-01T09:00Z"));
const SMS = backupOf(
  "smses",
  smsTag({ address: PHONE, date: AT, type: "1", body: "Lunch?", contact_name: "Bruno & Co" }),
  mmsTag(
    { date: AT, msg_box: "1", m_type: "132", address: PHONE },
    [
      ["137", PHONE],
      ["151", "+351210000001"],
    ],
    "Look",
  ),
).replace(/data="[^"]*"/, 'data="/9j/"');
const CALLS = backupOf("calls", callTag({ number: PHONE, date: AT, type: "3", duration: "0", contact_name: "Bruno" }));
const NDJSON = `${JSON.stringify({ _id: "1", address: PHONE, date: AT, type: "2", body: "Gladly", __display_name: "Bruno" })}\n${JSON.stringify(
  {
    _id: "2",
    date: AT,
    msg_box: "1",
    __sender_address: { address: PHONE },
    __recipient_addresses: [{ address: "+351210000001" }],
    __parts: [],
  },
)}\n`;

const PEOPLE = [
  { "First Name": "Ana", "Last Name": "Lim", "E-mail Address": "ana@acme.example", Birthday: "25/12/1980" },
  {
    "First Name": "Jörg",
    "Last Name": "Weiß",
    "Mobile Phone": "+49 30 90182000",
    Categories: "Work;Sailing",
    Notes: 'a "b"\nc',
  },
];
const OUTLOOK = tableText(OUTLOOK_HEADER, PEOPLE);
const TABLE =
  "Name;E-Mail;Telefon;Firma;Geburtstag\nAna Lim;ana@acme.example;030 1;Acme;25.12.1980\nBo Falk;bo@falk.example;;;1.2.\n";

const linkedin = Object.entries({ ...LINKEDIN, ...REST }).map(([name, content]) => sample(name, content));

/** By parser. Each reads its own; the import reads any. */
export const INVENTED: Samples = {
  vcard: [...fixtures("*.vcf"), ...VCARDS.map((text) => sample("book.vcf", text))],
  "google-contacts": fixtures("google.csv"),
  "outlook-contacts": [
    sample("outlook.csv", `\uFEFF${OUTLOOK}`),
    sample("classic.csv", Buffer.from(tableText(CLASSIC_OUTLOOK_HEADER, PEOPLE, { quoteAll: true }), "latin1")),
    sample("google.csv", tableText(GOOGLE_OUTLOOK_HEADER, PEOPLE)),
  ],
  "thunderbird-contacts": [
    sample(
      "book.csv",
      tableText(THUNDERBIRD_HEADER, [
        { "Display Name": "Ana Lim", "Primary Email": "ana@acme.example", "Birth Month": "4" },
      ]),
    ),
  ],
  table: [sample("people.csv", TABLE), sample("tabs.tsv", TABLE.replaceAll(";", "\t")), sample("any.csv", OUTLOOK)],
  linkedin,
  message: [sample("letter.eml", LETTER), sample("bounce.eml", BOUNCE)],
  mbox: [...fixtures("mail/*.mbox"), sample("clear.mbox", clearMailbox().slice(0, 6000))],
  calendar: [...fixtures("*.ics"), sample("work.ics", CALENDAR)],
  whatsapp: [
    sample("WhatsApp Chat with Ana Lind.txt", ANDROID),
    sample("_chat.txt", IPHONE),
    sample("WhatsApp Chat with Sailing.txt", GROUP),
  ],
  telegram: [
    sample("result.json", JSON.stringify(TELEGRAM)),
    sample("result.json", accountOf([TELEGRAM], [{ user_id: 800, first_name: "Ana", phone_number: PHONE }])),
  ],
  facebook: [sample("message_1.json", THREAD), sample("Ana_12.json", ENCRYPTED)],
  "android-messages": [sample("sms.xml", SMS), sample("messages.ndjson", NDJSON)],
  "android-calls": [sample("calls.xml", CALLS)],
  imessage: [
    sample(
      "chat.db",
      chatDb(
        [{ handles: [PHONE] }, { handles: [PHONE, "eva@lind.example"], name: "Sailing" }],
        [
          { at: "2026-09-01T09:00Z", chat: 1 },
          { at: "2026-09-01T09:05Z", from: PHONE, chat: 1 },
          { at: "2026-09-02T10:00Z", from: "eva@lind.example", chat: 2 },
        ],
      ),
    ),
  ],
  monica: [sample("monica.json", JSON.stringify(MONICA))],
  nametag: [sample("nametag.json", JSON.stringify(NAMETAG, null, 1))],
  "x-messages": [sample("direct-messages.js", MESSAGES), sample("account.js", ACCOUNT)],
};
