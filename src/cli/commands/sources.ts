import type { Command } from "commander";
import { refreshFeeds } from "../../app/keep-feeds.ts";
import { openQuestions } from "../../app/ask-after.ts";
import { planWeek } from "../../app/plan-week.ts";
import { type RefreshReport, forgetPlace, listSources, refresh } from "../../app/refresh.ts";
import { showId } from "../../core/id.ts";
import { showPlace } from "../../core/show-place.ts";
import { askAll } from "./after.ts";
import { answerWith } from "../define.ts";
import type { CliDeps, Io, Kith } from "../kith.ts";
import { mentionMeetings } from "../mention-meetings.ts";
import { countOf } from "../output/count-of.ts";
import { planDocument } from "../output/plan-document.ts";
import { importDocument } from "../output/import-document.ts";
import { sayImport } from "../output/say-import.ts";
import { sayPlan } from "../output/say-plan.ts";

export function registerSources(program: Command, deps: CliDeps): void {
  const sources = program.command("sources").description("Where your data come from, and through which day.");
  answerWith(
    sources.command("list", { isDefault: true }).description("List the sources."),
    deps,
    ["kith sources"],
    async ({ session }) => {
      const all = await listSources(session);
      const words = all.map(({ name, through, seenOn, places }) => {
        const until = through === null ? `as read on ${seenOn}` : `sees contact through ${through}`;
        return `${name}\n    ${until}${places.map((place) => `\n    ${place}`).join("")}`;
      });
      return {
        document: {
          sources: all.map(({ id, kind, name, places, media, since, through, seenOn }) => ({
            ...{
              id: showId("source", id),
              kind,
              name,
              places,
              media: JSON.parse(media) as unknown,
              since,
              through,
              seenOn,
            },
          })),
        },
        words: words.length === 0 ? "No sources yet. Begin with `kith import PATH`." : words.join("\n"),
      };
    },
  );
  answerWith(
    sources
      .command("forget")
      .argument("<place>", "a path or address, as `kith sources` lists it")
      .description("Stop reading a place; what came from it stays."),
    deps,
    ["kith sources forget /home/ana/old.mbox"],
    async ({ session }, [place = ""]) => {
      await forgetPlace(session, place);
      return { document: { place }, words: `No longer read: ${showPlace(place)}. What came from it stays.` };
    },
  );
  answerWith(
    program.command("refresh").description("Read every source again, and take in what is new."),
    deps,
    ["kith refresh"],
    async (kith) => {
      const done = await refreshAll(kith, deps);
      return { document: refreshDocument(done), words: await sayRefresh(kith, done, deps.io.columns) };
    },
  );
  answerWith<{ all?: boolean }>(
    program
      .command("week")
      .description("Read the sources again, then propose this week's touches.")
      .option("--all", "show everybody who was left out, and why"),
    deps,
    ["kith week"],
    async (kith, _, options) => {
      const done = await refreshAll(kith, deps);
      if (deps.io.canAsk) await askAfterMeetings(kith, deps.io);
      const plan = await planWeek(kith.session);
      const news =
        done.report.created + done.report.merged > 0
          ? await sayRefresh(kith, done, deps.io.columns)
          : sayUnreachable(done);
      return {
        document: { refresh: refreshDocument(done), plan: planDocument(plan) },
        words: `${news}${news === "" ? "" : "\n"}${sayPlan(plan, { everybody: options.all === true, columns: deps.io.columns, color: deps.io.color })}`,
      };
    },
  );
}

/** Before the plan, since what is promised belongs into it. */
async function askAfterMeetings({ session }: Kith, io: Io): Promise<void> {
  const questions = await openQuestions(session);
  if (questions.length > 0) io.out(`${await askAll(session, questions, io)}\n\n`);
}

/** Feeds come after the sources, so that whoever is new in these is found in them. */
async function refreshAll(kith: Kith, deps: CliDeps): Promise<RefreshReport> {
  const done = await refresh(
    kith.session,
    {
      openSources: kith.openSources,
      normalisePhone: await kith.loadPhones(),
      freeMemory: kith.freeMemory,
      onSkip: () => undefined,
      onProgress: (source, records) => deps.io.progress(`Reading ${source}: ${countOf(records, "record")}`),
    },
    (location) => kith.files.canOpen(location),
  );
  const { unreachable } = await refreshFeeds(kith.session, (place) => kith.readFeed(place));
  const feeds = unreachable.map(({ feed, why }) => ({ location: feed.place, why }));
  return { ...done, unreachable: [...done.unreachable, ...feeds] };
}

/** The same fields as those of an import, and the places that could not be read. */
function refreshDocument({ report, unreachable }: RefreshReport): object {
  return { ...importDocument(report), unreachable };
}

async function sayRefresh(kith: Kith, done: RefreshReport, columns: number): Promise<string> {
  const { report } = done;
  return `${sayImport(report, columns)}${await mentionMeetings(kith, report, columns)}${sayUnreachable(done)}`;
}

function sayUnreachable({ unreachable }: RefreshReport): string {
  return unreachable.map(({ location, why }) => `Not read this time: ${showPlace(location)} (${why}).\n`).join("");
}
