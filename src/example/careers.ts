import type { DayNumber } from "../core/day.ts";
import { given } from "../core/failure.ts";
import { type InventedName, asciiOf } from "./names.ts";
import { type AddressForm, MAIL_PROVIDERS, OLD_FIRM, type Organisation, pickTitle } from "./organisations.ts";
import type { Job, Relation } from "./person.ts";
import type { Random } from "./random.ts";
import type { Span } from "./span.ts";

/** Gives out addresses, each to one person only. */
export interface AddressBook {
  workAddress(name: InventedName, organisation: Organisation): string;
  privateAddress(name: InventedName, random: Random): string;
}

/** Opens the book, with the owner's addresses taken. */
export function createAddressBook(taken: readonly string[]): AddressBook {
  const used = new Set(taken);
  const claim = (local: string, domain: string): string => {
    for (let n = 1; ; n++) {
      const address = `${local}${n === 1 ? "" : String(n)}@${domain}`;
      if (!used.has(address)) {
        used.add(address);
        return address;
      }
    }
  };
  return {
    workAddress: (name, organisation) => claim(localPart(name, organisation.addressForm), organisation.domain),
    privateAddress(name, random) {
      const [given, family] = [asciiOf(name.nickname ?? name.given), asciiOf(name.family)];
      const year = String(random.int(61, 99));
      const local = random.pick([`${given}.${family}`, `${given}${year}`, `${family}.${given}`, `${given}_${family}`]);
      return claim(local, random.pick(MAIL_PROVIDERS));
    },
  };
}

function localPart(name: InventedName, form: AddressForm): string {
  const [first, last] = [asciiOf(name.given), asciiOf(name.family)];
  switch (form) {
    case "given.family":
      return `${first}.${last}`;
    case "g.family":
      return `${first.charAt(0)}.${last}`;
    case "given":
      return first;
    case "gfamily":
      return `${first.charAt(0)}${last}`;
    case "family":
      return last;
  }
}

/** The companies of one network, by what they are to the owner. */
export interface Market {
  readonly clients: readonly Organisation[];
  readonly prospects: readonly Organisation[];
  readonly suppliers: readonly Organisation[];
  readonly all: readonly Organisation[];
}

/** Divides the invented companies. */
export function divideMarket(organisations: readonly Organisation[]): Market {
  return {
    clients: organisations.slice(0, 24),
    prospects: organisations.slice(24, 36),
    suppliers: organisations.slice(36, 43),
    all: organisations,
  };
}

function pickEmployer(random: Random, market: Market, { relation, ...wish }: CareerWish): Organisation {
  if (wish.employer !== undefined) return wish.employer;
  if (wish.inOldFirm) return OLD_FIRM;
  if (relation === "client") return random.pick(market.clients);
  if (relation === "prospect") return random.pick(market.prospects);
  if (relation === "supplier") return random.pick(market.suppliers);
  return random.pick(market.all);
}

export interface CareerWish {
  readonly name: InventedName;
  readonly relation: Relation;
  readonly metOn: DayNumber;
  readonly title?: string;
  readonly employer?: Organisation;
  readonly inOldFirm: boolean;
  /** The day of the last change of employer; undefined leaves it to chance. */
  readonly movedOn?: DayNumber;
  readonly movedTo?: string;
  /** The day of a promotion in the same house, if there is one. */
  readonly promotedOn?: DayNumber;
  /** Stays with the first employer throughout. */
  readonly settled: boolean;
}

/** Invents somebody's jobs, oldest first: most have one, some change employer and with it their address. */
export function inventJobs(random: Random, book: AddressBook, market: Market, span: Span, wish: CareerWish): Job[] {
  const employer = pickEmployer(random, market, wish);
  const title = wish.title ?? pickTitle(random, wish.relation);
  const jobs: Job[] = [
    {
      organisation: employer,
      title,
      from: wish.metOn - random.int(100, 2000),
      address: book.workAddress(wish.name, employer),
    },
  ];
  for (const day of moveDays(random, span, wish)) {
    const before = given(jobs.at(-1), "the first job is there");
    const next = random.pick(market.all.filter((organisation) => organisation !== before.organisation));
    jobs.push({
      organisation: next,
      title: wish.movedTo ?? pickTitle(random, wish.relation),
      from: day,
      address: book.workAddress(wish.name, next),
    });
  }
  const last = given(jobs.at(-1), "the first job is there");
  if (wish.promotedOn !== undefined && wish.promotedOn > last.from) {
    jobs.push({ ...last, title: `Senior ${last.title}`, from: wish.promotedOn });
  }
  return jobs;
}

function moveDays(random: Random, span: Span, wish: CareerWish): DayNumber[] {
  if (wish.movedOn !== undefined) return [wish.movedOn];
  if (wish.settled) return [];
  const earliest = wish.metOn + 200;
  // Changes of the last year are few and chosen by hand: they are what the second address book tells.
  const latest = span.lastDay - 330;
  const chance = wish.inOldFirm ? 0.65 : 0.3;
  if (earliest >= latest || !random.chance(chance)) return [];
  const days = [random.int(earliest, latest)];
  if (random.chance(0.15)) days.push(random.int(earliest, latest));
  return [...new Set(days)].sort((a, b) => a - b);
}
