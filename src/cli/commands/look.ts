import type { Command } from "commander";
import { findContact } from "../../app/find-contact.ts";
import { type Look, type LookAnswer, answerLook, listLooks, readLook } from "../../app/look-at.ts";
import type { Day } from "../../core/day.ts";
import { given, Failure } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import { sayDay } from "../../core/plan/words.ts";
import { answerWith } from "../define.ts";
import type { CliDeps, Kith } from "../kith.ts";
import { wrapText } from "../output/wrap-text.ts";

interface LookOptions {
  readonly same?: boolean;
  readonly gone?: boolean;
  readonly title?: string;
  readonly company?: string;
  readonly city?: string;
  readonly phone?: string;
  readonly json?: boolean;
}

const KEYS = "s the same  g no longer work there  Space not now  q stop";

export function registerLook(program: Command, deps: CliDeps): void {
  answerWith<LookOptions>(
    program
      .command("look")
      .argument("[name...]", "who; without, whoever this week's list says to look at first")
      .description("Look whether somebody's work, city and number are still theirs, and say what you found.")
      .option("--same", "it is the same")
      .option("--gone", "they no longer work there")
      .option("--title <title>", "it has changed: what they do now")
      .option("--company <company>", "it has changed: where they work now")
      .option("--city <city>", "it has changed: where they live now")
      .option("--phone <number>", "it has changed: by which number they are reached now"),
    deps,
    [
      "kith look",
      "kith look Ana --same",
      'kith look Ana --title "Head of Data" --company "Sul Data"',
      "kith look Ana --city Lisbon",
    ],
    async (kith, words, options) => {
      const answer = readAnswer(options);
      const looks = words.length === 0 ? await listLooks(kith.session) : [await findLook(kith, words.join(" "))];
      if (words.length === 0 && answer !== undefined) throw new Failure("bad-usage", "Say whom you looked up");
      const document = { contacts: looks.map(lookDocument) };
      if (answer !== undefined) {
        const [look] = looks;
        await answerLook(kith.session, given(look, "one was found"), answer, await kith.loadPhones());
        const after = await findLook(kith, showId("contact", given(look, "one was found").contact));
        return { document: { contacts: [lookDocument(after)] }, words: sayLook(after, kith.session.today, deps) };
      }
      if (looks.length === 0) return { document, words: "Nobody on this week's list has to be looked up." };
      if (!deps.io.canAsk || options.json === true) {
        return { document, words: looks.map((look) => sayLook(look, kith.session.today, deps)).join("\n") };
      }
      return { document, words: await ask(kith, looks, deps) };
    },
  );
}

async function ask(kith: Kith, looks: readonly Look[], deps: CliDeps): Promise<string> {
  const answers: Readonly<Record<string, LookAnswer>> = { s: { kind: "same" }, g: { kind: "gone" } };
  let done = 0;
  for (const look of looks) {
    deps.io.out(`\n${sayLook(look, kith.session.today, deps)}\n${KEYS}\n`);
    const key = await deps.io.readKey();
    if (key === "q") break;
    const answer = answers[key];
    if (answer === undefined) continue;
    await answerLook(kith.session, look, answer);
    done += 1;
  }
  return `${done} looked up. What has changed: kith look NAME --title TITLE --company COMPANY --city CITY --phone NUMBER.`;
}

function readAnswer({ same, gone, title, company, city, phone }: LookOptions): LookAnswer | undefined {
  const to = { title: title ?? null, organisation: company ?? null, city: city ?? null, phone: phone ?? null };
  const changed = Object.values(to).some((value) => value !== null);
  if ([same === true, gone === true, changed].filter((one) => one).length > 1) {
    throw new Failure("bad-usage", "It is the same, or gone, or changed");
  }
  if (changed) return { kind: "changed", to };
  return same === true ? { kind: "same" } : gone === true ? { kind: "gone" } : undefined;
}

async function findLook({ session }: Kith, text: string): Promise<Look> {
  const { contact } = await findContact(session, text);
  return given(await readLook(session, contact), "a found contact is there");
}

function sayLook(
  { name, organisation, title, positionSeenOn, city, addressSeenOn, phone, phoneSeenOn, link }: Look,
  today: Day,
  deps: CliDeps,
): string {
  const job = [title, organisation].filter((word) => word !== null).join(", ");
  const seen = (day: Day | null): string => (day === null ? "" : `, last seen ${sayDay(day, today)}`);
  const lines = [
    job === "" ? "No job is known." : `${job}${seen(positionSeenOn)}.`,
    ...(city === null ? [] : [`${city}${seen(addressSeenOn)}.`]),
    ...(phone === null ? [] : [`${phone}${seen(phoneSeenOn)}.`]),
    link === null ? "No page of theirs is known." : `Look at ${link}`,
  ];
  return [name, ...lines.map((line) => wrapText(line, deps.io.columns, 2, 4))].join("\n");
}

function lookDocument({ contact, name, ...rest }: Look): object {
  return { contact: { id: showId("contact", contact), name }, ...rest };
}
