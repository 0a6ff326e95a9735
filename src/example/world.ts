import type { Day, DayNumber, Instant } from "../core/day.ts";
import type { Zone } from "../core/zone.ts";
import { type Cast, inventCast } from "./cast.ts";
import { type Owner, inventOwner, ownerMailbox } from "./owner.ts";
import { OLD_FIRM } from "./organisations.ts";
import { type Mailbox, OWNER, type Person, jobOn } from "./person.ts";
import { type Random, randomFrom } from "./random.ts";
import { OWNER_ZONE, type Span, spanUntil } from "./span.ts";
import { type Tie, layOutTies } from "./ties.ts";
import { createZones } from "./zones.ts";

/** What every part of the generator draws on. */
export interface World {
  readonly span: Span;
  readonly owner: Owner;
  readonly cast: Cast;
  readonly ties: readonly Tie[];
  readonly tiesById: ReadonlyMap<string, Tie>;
  readonly peopleById: ReadonlyMap<string, Person>;
  /** Addresses that several people read: they join nobody. */
  readonly shared: readonly string[];
  readonly zone: (name: string) => Zone;
  readonly ownerZone: Zone;
  /** Opens a stream of chance of its own for each thing. */
  readonly random: (label: string) => Random;
}

/** Invents the owner, everybody else, and how they are tied. */
export function createWorld(seed: number, lastDay: Day): World {
  const span = spanUntil(lastDay);
  const owner = inventOwner(seed);
  const cast = inventCast(seed, span, owner);
  const ties = layOutTies(seed, span, cast);
  const zone = createZones();
  return {
    span,
    owner,
    cast,
    ties,
    tiesById: new Map(ties.map((tie) => [tie.person.id, tie])),
    peopleById: new Map(cast.people.map((person) => [person.id, person])),
    shared: inventShared(span, cast),
    zone,
    ownerZone: zone(OWNER_ZONE),
    random: (label) => randomFrom(seed, label),
  };
}

/** Common addresses of the companies with the most people, and of the old firm. */
function inventShared(span: Span, cast: Cast): string[] {
  const sizes = new Map<string, number>();
  for (const person of cast.people) {
    const { domain } = jobOn(person, span.lastDay).organisation;
    sizes.set(domain, (sizes.get(domain) ?? 0) + 1);
  }
  sizes.delete(OLD_FIRM.domain);
  const largest = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 4);
  const locals = ["info", "office", "sales", "info"];
  return [...largest.map(([domain], n) => `${locals[n] ?? "info"}@${domain}`), `office@${OLD_FIRM.domain}`];
}

/** Gives the owner's day on which an instant falls. */
export function ownerDay(world: World, at: Instant): DayNumber {
  return world.ownerZone.dayNumberAt(at);
}

/** Gives the address that the owner writes from at an instant. */
export function ownerAt(world: World, at: Instant, manner: "work" | "private"): Mailbox {
  return ownerMailbox(world.owner, world.span, ownerDay(world, at), manner);
}

/** Gives the zone that the bearer of an address lives in. */
export function zoneOfBearer(world: World, is: string): Zone {
  const person = is === OWNER ? undefined : world.peopleById.get(is);
  return person === undefined ? world.ownerZone : world.zone(person.home.zone);
}
