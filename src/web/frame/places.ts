/** The places of the application, in the order in which the rail shows them. */
import { IconCalendarWeek, IconCircles, IconHistory, IconUsers } from "@tabler/icons-react";

export const PLACES = [
  { name: "week", path: "/", Icon: IconCalendarWeek },
  { name: "people", path: "/people", Icon: IconUsers },
  { name: "groups", path: "/groups", Icon: IconCircles },
  { name: "history", path: "/history", Icon: IconHistory },
] as const;

export type Place = (typeof PLACES)[number];
