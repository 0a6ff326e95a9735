/** Everything that reads foreign bytes, by name: what it is given, and what must hold. */
import type { FileForm } from "../../src/connectors/files/recognise-file.ts";
import type { TableForm } from "../../src/connectors/files/recognise-table.ts";
import { recogniseTable } from "../../src/connectors/files/recognise-table.ts";
import { parseFeed } from "../../src/formats/feed/parse-feed.ts";
import { walkJson } from "../../src/formats/json/walk-json.ts";
import { LINKEDIN_FORMS } from "../../src/formats/linkedin/recognise-linkedin.ts";
import { scanTags } from "../../src/formats/xml/scan-tags.ts";
import { isDay } from "../../src/core/day.ts";
import { assert } from "../../src/core/failure.ts";
import { collect } from "../building/table-of.ts";
import { zips } from "./archive-samples.ts";
import { mapDamaged, readDamaged, readerFor, recogniseDamaged } from "./read-damaged.ts";
import type { Sample, Samples } from "./samples.ts";
import { openWholeRuns } from "./whole-runs.ts";

export interface Target {
  readonly name: string;
  readonly samples: readonly Sample[];
  /** Throws when something does not hold. `pieces` is how many bytes come at a time. */
  readonly run: (name: string, bytes: Uint8Array, pieces: number) => Promise<void>;
}

const FORMS = [
  ...(["vcard", "google-contacts", "outlook-contacts", "thunderbird-contacts", "message", "mbox", "calendar"] as const),
  ...(["whatsapp", "telegram", "facebook", "android-messages", "android-calls", "imessage"] as const),
  ...(["monica", "nametag", "x-messages"] as const),
] as const satisfies readonly FileForm[];

/** All targets, over these samples and what they themselves bring; those that need files put them into the folder. */
export async function targetsOver(samples: Samples, folder: string): Promise<readonly Target[]> {
  const whole = await openWholeRuns(folder);
  const of = (name: string): readonly Sample[] => samples[name] ?? [];
  const all = Object.values(samples).flat();
  const readers = FORMS.map((form): Target => {
    const read = readerFor(form);
    return { name: form, samples: of(form), run: (name, bytes, pieces) => readDamaged(read, name, bytes, pieces) };
  });
  return [
    ...readers,
    { name: "linkedin", samples: of("linkedin"), run: readLinkedin },
    { name: "table", samples: of("table"), run: mapDamaged },
    { name: "recognise", samples: all, run: recogniseDamaged },
    { name: "json", samples: [...of("monica"), ...of("telegram"), ...of("nametag")], run: walkDamaged },
    { name: "xml", samples: [...of("android-messages"), ...of("android-calls")], run: scanDamaged },
    { name: "feed", samples: feeds(), run: parseDamaged },
    { name: "zip", samples: zips(), run: whole.unzip },
    { name: "archive", samples: whole.entries, run: whole.restore },
    { name: "age", samples: whole.sealed, run: whole.unseal },
    { name: "import", samples: all, run: whole.importAll },
  ];
}

/** Its file is told by its header; where that was damaged, it is read as any of the others. */
async function readLinkedin(name: string, bytes: Uint8Array, pieces: number): Promise<void> {
  const table = await recogniseTable(bytes, name);
  const form: TableForm =
    table?.kind === "table" ? table.form : (LINKEDIN_FORMS[bytes.length % LINKEDIN_FORMS.length] ?? "linkedin-notes");
  await readDamaged(readerFor(form), name, bytes, pieces);
}

function feeds(): Sample[] {
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Port news</title><link>https://port.example</link>
<item><title>Ana Ferreira &amp; Norte</title><description><![CDATA[<p>On <b>looms</b></p>]]></description><guid>1</guid>
<link>https://port.example/1</link><pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate></item></channel></rss>`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ben writes</title><entry><id>urn:b:1</id><title type="html">On &lt;i&gt;tea&lt;/i&gt;</title>
<link href="https://ben.example/tea"/><updated>2026-11-19T10:00:00Z</updated><summary>Short</summary></entry></feed>`;
  const json = `{"version":"https://jsonfeed.org/version/1.1","title":"Chiara","items":[{"id":"1","title":"Weaving","url":"https://c.example/1","date_published":"2026-11-18T09:00:00Z","content_text":"Long"}]}`;
  return [rss, atom, json].map((text, i) => ({ name: `feed-${i}.xml`, bytes: Buffer.from(text) }));
}

/** Whatever comes out is bounded, and tells days and plain words. */
async function parseDamaged(_name: string, bytes: Uint8Array): Promise<void> {
  const reading = parseFeed(Buffer.from(bytes).toString());
  for (const { title, summary, on } of reading?.pieces ?? []) {
    assert(
      isDay(on) && title !== "" && title.length <= 400 && summary.length <= 2100,
      "a piece is a day and a few words",
    );
  }
  return Promise.resolve();
}

async function walkDamaged(_name: string, bytes: Uint8Array, pieces: number): Promise<void> {
  const text = Buffer.from(bytes).toString();
  const whole = await collect(walkJson(cut(text, text.length + 1), ({ length }) => length === pieces % 4));
  const cutUp = await collect(walkJson(cut(text, pieces), ({ length }) => length === pieces % 4));
  compare(whole, cutUp);
}

async function scanDamaged(_name: string, bytes: Uint8Array, pieces: number): Promise<void> {
  const text = Buffer.from(bytes).toString();
  const shown = async (size: number): Promise<unknown[]> =>
    (await collect(scanTags(cut(text, size)))).map((tag) =>
      "broken" in tag
        ? tag
        : [tag.name, tag.isEnd, tag.isEmpty, tag.line, tag.attribute("address"), tag.attribute("date")],
    );
  compare(await shown(text.length + 1), await shown(pieces));
}

function compare(whole: readonly unknown[], cutUp: readonly unknown[]): void {
  if (JSON.stringify(whole) !== JSON.stringify(cutUp)) throw new Error("in pieces it is read otherwise");
}

async function* cut(text: string, wanted: number): AsyncGenerator<string> {
  await Promise.resolve();
  const size = Math.max(wanted, Math.ceil(text.length / 2000), 1);
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
