/** The evidence graph: who of the owner's strongest ties was seen with whom. */
import { z } from "zod";
import { readNetwork } from "../../app/read-network.ts";
import { showId } from "../../core/id.ts";
import { endpoint } from "../endpoint.ts";
import { list, namedContact, text, textOrNone, tieState } from "../shapes.ts";

export const NETWORK = {
  "GET /network": endpoint({
    summary: "The strongest ties, at most 2,000, and who of them was seen with whom.",
    thread: "planner",
    input: z.strictObject({}),
    answer: z.object({
      /** Of all who could be shown. */
      total: z.number(),
      /** The strongest first. */
      people: list(
        z.object({
          contact: namedContact,
          organisation: textOrNone,
          group: textOrNone,
          state: tieState,
          standing: text,
          /** From 0 to 1. */
          strength: z.number(),
        }),
      ),
      /** Between two people, by their places in the list; the strongest first. */
      ties: list(
        z.object({
          a: z.number(),
          b: z.number(),
          weight: z.number(),
          exchanges: z.number(),
          lastDays: z.number(),
        }),
      ),
    }),
    async run({ session }) {
      const { people, ties, total } = await readNetwork(session);
      const places = new Map(people.map(({ view }, at) => [view.person.contact.id, at]));
      const most = Math.max(Number.MIN_VALUE, ...people.map(({ strength }) => strength));
      return {
        total,
        people: people.map(({ view, strength }) => ({
          contact: { id: showId("contact", view.person.contact.id), name: view.person.profile.name },
          organisation: view.person.profile.organisation,
          group: view.governing.group?.name ?? null,
          state: view.state.state,
          standing: view.state.reason,
          strength: strength / most,
        })),
        ties: ties.map(({ a, b, ...rest }) => ({ a: places.get(a) ?? 0, b: places.get(b) ?? 0, ...rest })),
      };
    },
  }),
};
