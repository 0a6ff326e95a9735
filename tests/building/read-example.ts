/**
 * Reads the example's files in the plainest way, with expressions instead of parsers: a second opinion on
 * what stands in them, which shares nothing with the code that wrote them nor with Kith's own readers.
 */

export interface ReadMail {
  readonly id: string;
  /** The Date header where it is believable, else the Received line, else the separator. */
  readonly date: number;
  readonly from: string;
  /** To, Cc and Bcc in order. */
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly parent: string | undefined;
  readonly references: readonly string[];
  /** Unfolded. */
  readonly headers: readonly string[];
  readonly body: string;
  header(name: string): string | undefined;
}

export function readMbox(text: string): ReadMail[] {
  return text
    .split(/^From (?=\S+ \w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}$)/m)
    .slice(1)
    .map(readMail);
}

function readMail(raw: string): ReadMail {
  const [separator = ""] = raw.split("\n", 1);
  const rest = raw.slice(separator.length + 1);
  const end = rest.indexOf("\n\n");
  const headers = rest
    .slice(0, end)
    .replace(/\n[ \t]/g, " ")
    .split("\n");
  const header = (name: string): string | undefined =>
    headers.find((line) => line.toLowerCase().startsWith(`${name}: `))?.slice(name.length + 2);
  const ids = (name: string): string[] => (header(name)?.match(/<[^>]+>/g) ?? []).map((id) => id.slice(1, -1));
  const addresses = (name: string): string[] => header(name)?.match(/[^\s<>,"]+@[^\s<>,"]+/g) ?? [];
  return {
    id: ids("message-id")[0] ?? "",
    date: dateOf(separator, header("date"), header("received")),
    from: addresses("from").at(-1) ?? "",
    recipients: ["to", "cc", "bcc"].flatMap(addresses),
    subject: decodeWords(header("subject") ?? ""),
    parent: ids("in-reply-to")[0],
    references: ids("references"),
    headers,
    body: rest.slice(end + 2),
    header,
  };
}

function dateOf(separator: string, date: string | undefined, received: string | undefined): number {
  const kept = Date.parse(`${/\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}$/.exec(separator)?.[0] ?? ""} UTC`);
  const arrived = received === undefined ? kept : Date.parse(received.slice(received.lastIndexOf(";") + 1));
  const said = Date.parse(date ?? "");
  return Number.isNaN(said) || Math.abs(said - kept) > 86_400_000 ? arrived : said;
}

function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?(utf-8|iso-8859-1)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, form: string, word: string) => {
      const bytes =
        form.toLowerCase() === "b"
          ? Buffer.from(word, "base64")
          : Buffer.from(
              word
                .replaceAll("_", " ")
                .replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
              "latin1",
            );
      return bytes.toString(charset.toLowerCase() === "utf-8" ? "utf8" : "latin1");
    });
}

export interface ReadCard {
  readonly uid: string | undefined;
  readonly name: string;
  readonly emails: readonly string[];
  /** E.164; a number without a country is German. */
  readonly phones: readonly string[];
  /** `Title, Company`. */
  readonly job: string;
  /** `MM-DD`. */
  readonly birthday: string | undefined;
}

export function readCards(text: string): ReadCard[] {
  const cards = text.replaceAll("\r\n ", "").split("BEGIN:VCARD\r\n").slice(1);
  return cards.map((card) => {
    const all = (name: string): string[] =>
      card
        .split("\r\n")
        .filter((line) => new RegExp(`^(item\\d\\.)?${name}[;:]`).test(line))
        .map((line) => line.slice(line.indexOf(":") + 1).replace(/\\([,;\\])/g, "$1"));
    const birthday = /(\d\d)-?(\d\d)$/.exec(all("BDAY")[0] ?? "");
    return {
      uid: all("UID")[0],
      name: all("FN")[0] ?? "",
      emails: all("EMAIL"),
      phones: all("TEL").map((phone) => phone.replace(/[^\d+]/g, "").replace(/^0/, "+49")),
      job: `${all("TITLE")[0] ?? ""}, ${(all("ORG")[0] ?? "").replace(/;$/, "")}`,
      birthday: birthday === null ? undefined : `${birthday[1] ?? ""}-${birthday[2] ?? ""}`,
    };
  });
}

export interface ReadEvent {
  readonly uid: string;
  /** Where the entry stands in UTC. */
  readonly start: number;
  readonly repeats: boolean;
  readonly cancelled: boolean;
}

export function readEvents(text: string): ReadEvent[] {
  const events = text.replaceAll("\r\n ", "").split("BEGIN:VEVENT\r\n").slice(1);
  return events.map((event) => ({
    uid: /^UID:(.*)\r$/m.exec(event)?.[1] ?? "",
    start: Date.parse(
      (/^DTSTART:(\S+)\r$/m.exec(event)?.[1] ?? "").replace(/(....)(..)(..)T(..)(..)(..)Z/, "$1-$2-$3T$4:$5:$6Z"),
    ),
    repeats: /^(RRULE|RECURRENCE-ID)/m.test(event),
    cancelled: /^STATUS:CANCELLED/m.test(event),
  }));
}

/** Gives the rows below the header. A quoted cell may hold newlines. */
export function readRows(text: string): string[] {
  const rows: string[] = [];
  let quotes = 0;
  let row = "";
  for (const line of text.split("\n")) {
    row = row === "" ? line : `${row}\n${line}`;
    quotes += line.split('"').length - 1;
    if (quotes % 2 === 1) continue;
    if (row !== "") rows.push(row);
    row = "";
  }
  const header = rows.findIndex((line) => /First Name,|CONVERSATION ID|^From,To/.test(line));
  return rows.slice(header + 1);
}
