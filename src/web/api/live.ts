/** Every open page hears what changed, from whichever surface: it then asks again for what it shows. */
import type { QueryClient } from "@tanstack/react-query";

/** Listens until the page is closed; the browser itself reconnects. */
export function listenForChanges(queries: QueryClient): void {
  const source = new EventSource("/api/events");
  source.addEventListener("operation", () => void queries.invalidateQueries());
}
