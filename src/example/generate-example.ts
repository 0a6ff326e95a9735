/**
 * The example network: what Kith runs on while a person has no data of their own, and what its reading of
 * mail, cards and calendars is scored against.
 *
 * From a seed and a last day come the files that an invented person might have: ten years of mail, an
 * address book as of two days, a calendar, a LinkedIn archive. About 400 invented people, tied to the owner
 * as in life: fifteen closely, sixty regularly, the most seldom or only by name, with bursts, long gaps,
 * holidays, changed employers, wrong clocks, mailing lists and machines. Ten ties are told on purpose
 * (stories.ts). All hosts end in .example, all telephone numbers come from ranges kept for fiction, and all
 * profiles end in "-example".
 *
 * Beside the files stands the truth: who is who, what each message is, which attempt was answered. It is
 * made from the same values as the files, and a test reads the files again to compare the two.
 *
 * Pure: the same seed and last day give the same bytes. The people hang on the seed alone, the days on both.
 */
import { type Day, dayFromNumber } from "../core/day.ts";
import { writeAddressBooks } from "./address-book.ts";
import { formatCalendar } from "./calendar.ts";
import { writeChats } from "./chats.ts";
import { correspond } from "./correspondence.ts";
import { writeCrowds } from "./crowds.ts";
import { fillCalendar } from "./engagements.ts";
import { exportDay, writeLinkedin } from "./linkedin.ts";
import { writeMachineMail, writeSharedMail } from "./machines.ts";
import type { Mail } from "./mail.ts";
import { fileMail } from "./mailboxes.ts";
import { OWNER } from "./person.ts";
import { playScenes } from "./scenes.ts";
import { isAway } from "./span.ts";
import { type ExampleOwner, type ExampleTruth, describeOwner, tellTruth } from "./truth.ts";
import { type World, createWorld, ownerDay } from "./world.ts";

export interface ExampleFile {
  /** Relative, with slashes. */
  readonly path: string;
  /** To be written in UTF-8. */
  readonly text: string;
  readonly modifiedOn: Day;
}

export interface ExampleNetwork {
  readonly files: readonly ExampleFile[];
  readonly owner: ExampleOwner;
  /** Worked out when first asked for: only those who score need it. */
  readonly truth: ExampleTruth;
}

/** The seed of the network that the product shows. */
export const SHOWN_SEED = 1;

/**
 * Writes the example network that ends on a day. `seed` is any integer; `lastDay` lies between 1990 and
 * 2900. Takes about half a second and 15 MB.
 */
export function generateExample(wish: { readonly seed: number; readonly lastDay: Day }): ExampleNetwork {
  const world = createWorld(wish.seed, wish.lastDay);
  const { span } = world;
  const pens = world.ties.map((tie) => {
    const pen = correspond(world, tie);
    playScenes(pen);
    return pen.exchange;
  });
  const mails = [
    ...pens.flatMap((exchange) => exchange.mails),
    ...writeCrowds(world),
    ...writeMachineMail(world),
    ...writeSharedMail(world),
  ].filter((mail) => isWritten(world, mail));
  const exported = world.ownerZone.instantAt(exportDay(world), 18 * 60);
  const chats = [...pens.flatMap((exchange) => exchange.chats), ...writeChats(world)]
    .filter((chat) => chat.at < exported)
    .sort((a, b) => a.at - b.at);
  const meetings = [...pens.flatMap((exchange) => exchange.meetings), ...fillCalendar(world)];
  const mail = fileMail(span, mails);
  const books = writeAddressBooks(world);
  const linkedin = writeLinkedin(world, chats);
  const calendarPath = "calendar.ics";
  const files: ExampleFile[] = [
    ...mail.map(({ path, text }) => ({ path, text, modifiedOn: wish.lastDay })),
    ...books.map(({ path, text, modifiedOn }) => ({ path, text, modifiedOn })),
    { path: calendarPath, text: formatCalendar(world, meetings), modifiedOn: wish.lastDay },
    ...linkedin.map(({ path, text }) => ({ path, text, modifiedOn: dayFromNumber(exportDay(world)) })),
  ];
  let truth: ExampleTruth | undefined;
  return {
    files,
    owner: describeOwner(world),
    get truth() {
      truth ??= tellTruth(world, { lastDay: wish.lastDay, mail, books, linkedin, calendarPath, meetings, chats });
      return truth;
    },
  };
}

/** Nothing comes from the future, and nothing from the owner in the long absence. */
function isWritten(world: World, mail: Mail): boolean {
  const { span } = world;
  return mail.at <= span.end && !(mail.from.is === OWNER && isAway(span, ownerDay(world, mail.at)));
}
