/** The places of the application, in the order in which the rail shows them; a new page is a line here. */
import {
  IconBulb,
  IconCalendarEvent,
  IconCalendarWeek,
  IconCards,
  IconCircles,
  IconDots,
  IconHeartHandshake,
  IconHistory,
  IconInbox,
  IconPencil,
  IconPlus,
  IconRotate,
  IconSettings,
  IconShare2,
  IconTopologyStar3,
  IconUpload,
  IconUsers,
} from "@tabler/icons-react";

/**
 * `rail` is the upper part of the rail and `foot` its lower part; `palette` has no place there, and is found by Ctrl-K
 * and under More. Those with `thumb` stand at the thumb on a phone, the others under More.
 */
export const PLACES = [
  { name: "week", path: "/", Icon: IconCalendarWeek, at: "rail", thumb: true },
  { name: "people", path: "/people", Icon: IconUsers, at: "rail", thumb: true },
  { name: "add", path: "/add", Icon: IconPlus, at: "palette", thumb: true },
  { name: "groups", path: "/groups", Icon: IconCircles, at: "rail" },
  { name: "help", path: "/help", Icon: IconHeartHandshake, at: "rail" },
  { name: "regroup", path: "/regroup", Icon: IconRotate, at: "rail" },
  { name: "network", path: "/network", Icon: IconTopologyStar3, at: "rail" },
  { name: "inbox", path: "/inbox", Icon: IconInbox, at: "foot" },
  { name: "write", path: "/write", Icon: IconPencil, at: "foot" },
  { name: "import", path: "/import", Icon: IconUpload, at: "foot" },
  { name: "settings", path: "/settings", Icon: IconSettings, at: "foot" },
  { name: "triage", path: "/triage", Icon: IconCards, at: "palette" },
  { name: "recall", path: "/recall", Icon: IconBulb, at: "palette" },
  { name: "meetings", path: "/meetings", Icon: IconCalendarEvent, at: "palette" },
  { name: "share", path: "/share", Icon: IconShare2, at: "palette" },
  { name: "history", path: "/history", Icon: IconHistory, at: "palette" },
  { name: "more", path: "/more", Icon: IconDots, at: "phone", thumb: true },
] as const;

export type Place = (typeof PLACES)[number];

/** Where a place stands: the parts of the rail, the palette alone, or a phone alone. */
export function placesAt(at: Place["at"]): readonly Place[] {
  return PLACES.filter((place) => place.at === at);
}

/** What stands at the thumb on a phone. */
export function thumbPlaces(): readonly Place[] {
  return PLACES.filter((place) => "thumb" in place);
}

/** What a phone shows under More. */
export function morePlaces(): readonly Place[] {
  return PLACES.filter((place) => !("thumb" in place));
}
