/** The list of people, and what can be done to several or to somebody new. */
import { z } from "zod";
import { findAddresses } from "../../app/find-addresses.ts";
import { addContact, decideContacts } from "../../app/edit-contact.ts";
import { type ListedContact, SORTS } from "../../app/list-contacts.ts";
import { listPage } from "../../app/list-page.ts";
import { listSavedFilters, removeFilter, saveFilter } from "../../app/saved-filters.ts";
import { DECISIONS } from "../../core/facts.ts";
import { showId } from "../../core/id.ts";
import { namedCard } from "../../core/person/named-card.ts";
import { cardFields, partOfCard } from "../card-fields.ts";
import { endpoint } from "../endpoint.ts";
import { foundBy } from "../found-by.ts";
import {
  aboutContact,
  contactId,
  count,
  day,
  flag,
  line,
  list,
  medium,
  numberOrNone,
  text,
  textOrNone,
  tieState,
} from "../shapes.ts";

const listed = z.object({
  id: text,
  name: text,
  state: tieState,
  group: textOrNone,
  groupSuggested: z.boolean(),
  organisation: textOrNone,
  title: textOrNone,
  city: textOrNone,
  lastOn: textOrNone,
  lastMedium: medium.nullable(),
  silentDays: numberOrNone,
  usualGapDays: numberOrNone,
  contactDays: z.number(),
  outlook28: numberOrNone,
  starred: z.boolean(),
} satisfies Record<"id" | Exclude<keyof ListedContact, "contact">, z.ZodType>);

const filters = {
  text: line.exactOptional(),
  group: line.exactOptional(),
  state: tieState.exactOptional(),
  organisation: line.exactOptional(),
  city: line.exactOptional(),
  source: line.exactOptional(),
  medium: medium.exactOptional(),
  silentDays: count(0, 100_000).exactOptional(),
  oneSided: flag.exactOptional(),
  starred: flag.exactOptional(),
  ungrouped: flag.exactOptional(),
};

const yes = z.boolean().exactOptional();
const savedSearch = z.strictObject({
  ...filters,
  ...{ oneSided: yes, starred: yes, ungrouped: yes },
  sort: z.enum(SORTS).exactOptional(),
});
const savedFilter = z.object({ name: text, search: savedSearch });
const filterName = z.string().trim().min(1).max(80);

export const PEOPLE = {
  "GET /people": endpoint({
    summary: "One page of the contacts that fit the filters; `after` is the last id of the page before.",
    thread: "reader",
    input: z.strictObject({
      ...filters,
      sort: z.enum(SORTS).default("name"),
      limit: count(0, 1000).default(100),
      after: contactId.exactOptional(),
    }),
    answer: z.object({ asOf: text, total: z.number(), contacts: list(listed) }),
    async run({ session }, { sort, limit, after, ...filter }) {
      const { total, contacts } = await listPage(session, filter, sort, {
        limit,
        ...(after === undefined ? {} : { after }),
      });
      return { asOf: session.today, total, contacts: contacts.map(listedOf) };
    },
  }),
  "POST /people/decide": endpoint({
    summary: "Decides about several at once: kept, resting, let go, never, or no decision; one change.",
    thread: "writer",
    input: z.strictObject({
      contacts: z.array(contactId).min(1).max(10_000),
      decision: z.enum(DECISIONS),
      until: day.exactOptional(),
    }),
    answer: z.object({ count: z.number() }),
    async run({ session }, { contacts, decision, until }) {
      const found = [];
      for (const id of contacts) found.push(await foundBy(session, id));
      await decideContacts(session, found, decision, until ?? null);
      return { count: found.length };
    },
  }),
  "GET /filters": endpoint({
    summary: "Filters of the list that were saved by a name.",
    thread: "quick",
    input: z.strictObject({}),
    answer: z.object({ filters: list(savedFilter) }),
    run: async ({ session }) => ({ filters: await listSavedFilters(session) }),
  }),
  "PUT /filters/:name": endpoint({
    summary: "Saves a filter of the list under a name; one of that name is replaced.",
    thread: "writer",
    input: z.strictObject({ name: filterName, search: savedSearch }),
    answer: savedFilter,
    run: ({ session }, { name, search }) => saveFilter(session, name, search),
  }),
  "DELETE /filters/:name": endpoint({
    summary: "Removes a saved filter.",
    thread: "writer",
    input: z.strictObject({ name: filterName }),
    answer: z.object({ name: text }),
    async run({ session }, { name }) {
      await removeFilter(session, name);
      return { name };
    },
  }),
  "GET /addresses": endpoint({
    summary: "Addresses met in mail and calendars that belong to no contact, by part of them.",
    thread: "reader",
    input: z.strictObject({ text: line }),
    answer: z.object({
      total: z.number(),
      found: list(z.object({ address: text, name: textOrNone, interactions: z.number(), lastOn: textOrNone })),
    }),
    async run({ session }, input) {
      const { total, shown } = await findAddresses(session, input.text);
      return {
        total,
        found: shown.map(({ address, name, interactions, lastOn }) => ({ address, name, interactions, lastOn })),
      };
    },
  }),
  "POST /people": endpoint({
    summary: "Adds a contact by hand.",
    thread: "writer",
    input: z.strictObject({ ...cardFields, name: line }),
    answer: aboutContact,
    async run(served, { name, ...fields }) {
      const phones = await served.loadPhones();
      const id = await addContact(served.session, namedCard(name, partOfCard(fields), phones), phones);
      const found = await foundBy(served.session, id);
      return { contact: { id: showId("contact", found.contact), name: found.name } };
    },
  }),
};

function listedOf({ contact, ...rest }: ListedContact): z.input<typeof listed> {
  return { id: showId("contact", contact), ...rest };
}
