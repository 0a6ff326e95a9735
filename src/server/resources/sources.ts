/** Where the data come from, and through which day. */
import { z } from "zod";
import { forgetPlace, listSources } from "../../app/refresh.ts";
import { showId } from "../../core/id.ts";
import { endpoint } from "../endpoint.ts";
import { list, text, textOrNone } from "../shapes.ts";

const source = z.object({
  id: text,
  kind: text,
  name: text,
  /** Places that each refresh reads again. */
  places: list(text),
  media: list(text),
  since: textOrNone,
  through: textOrNone,
  seenOn: text,
});

export const SOURCES = {
  "GET /sources": endpoint({
    summary: "The sources, with what they can see and through which day.",
    thread: "quick",
    input: z.strictObject({}),
    answer: z.object({ sources: list(source) }),
    async run({ session }) {
      const sources = await listSources(session);
      return {
        sources: sources.map(({ id, kind, name, places, media, since, through, seenOn }) => ({
          ...{ id: showId("source", id), kind, name, places, since, through, seenOn },
          // eslint-disable-next-line kith/safe-assertion -- a list of words that the import wrote
          media: JSON.parse(media) as string[],
        })),
      };
    },
  }),
  "POST /sources/forget": endpoint({
    summary: "Forgets a place, so that no refresh reads it; what came from it stays.",
    thread: "writer",
    input: z.strictObject({ place: z.string().min(1).max(5000) }),
    answer: z.object({ place: text }),
    async run({ session }, { place }) {
      await forgetPlace(session, place);
      return { place };
    },
  }),
};
