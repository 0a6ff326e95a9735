/** What the owner can write of a contact by hand. */
import { z } from "zod";
import type { Card } from "../core/card.ts";
import { type PartialDay, isPartialDay } from "../core/day.ts";
import { normaliseEmail } from "../core/person/identity.ts";
import { line } from "./shapes.ts";

const partialDay = z.string().transform((said, context): PartialDay => {
  if (isPartialDay(said)) return said;
  context.addIssue({ code: "custom", message: "is not a birthday such as 1980-04-12, or --04-12 without the year" });
  return z.NEVER;
});

const email = line.refine((said) => normaliseEmail(said) !== null, "is not an email address such as ana@norte.example");

/** A name, job, address or birthday replaces what the hand said before; the other values are added. */
export const cardFields = {
  emails: z.array(email).max(50).exactOptional(),
  phones: z.array(line).max(50).exactOptional(),
  urls: z.array(line).max(50).exactOptional(),
  /** Null takes it away, whatever the sources say. */
  organisation: line.nullable().exactOptional(),
  title: line.nullable().exactOptional(),
  city: line.nullable().exactOptional(),
  birthday: partialDay.nullable().exactOptional(),
};

type Fields = z.output<z.ZodObject<typeof cardFields>>;

/** The part of a card that the fields say. */
export function partOfCard({ emails, phones, urls, organisation, title, city, birthday }: Fields): Partial<Card> {
  const position = {
    ...(organisation === undefined || organisation === null ? {} : { organisation }),
    ...(title === undefined || title === null ? {} : { title }),
  };
  return {
    ...(emails === undefined ? {} : { emails: emails.map((value) => ({ value })) }),
    ...(phones === undefined ? {} : { phones: phones.map((value) => ({ value })) }),
    ...(urls === undefined ? {} : { urls: urls.map((value) => ({ value })) }),
    ...(Object.keys(position).length === 0 ? {} : { positions: [position] }),
    ...(city === undefined || city === null ? {} : { addresses: [{ city }] }),
    ...(birthday === undefined || birthday === null ? {} : { dates: [{ kind: "birthday" as const, date: birthday }] }),
  };
}
