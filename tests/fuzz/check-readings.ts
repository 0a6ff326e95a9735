/** What holds of every reading, whatever was read. */
import { isDay, isInstant } from "../../src/core/day.ts";
import { isKey } from "../../src/core/key.ts";
import { NATURES, type Reading, SKIP_REASONS } from "../../src/core/reading.ts";

/** The latest 2000 of each rule, and the dates that an entry of some hundred kilobytes may name one by one. */
const MOST_OCCURRENCES = 40_000;

/** Says in words what is wrong with a reading; nothing when all is well. */
export function findWrong(reading: Reading): string[] {
  const place = reading.kind === "problem" ? reading.problem.place : reading.place;
  const wrong = place.path === "" ? ["a reading has no place"] : [];
  switch (reading.kind) {
    case "card": {
      const { key, card } = reading;
      if (!isKey(key)) wrong.push(`a card's key is ${String(key)}`);
      if (card.name?.full.trim() === "") wrong.push("a card's name is blank");
      for (const day of [card.revisedOn, card.connectedOn, ...card.positions.flatMap(({ from, to }) => [from, to])]) {
        if (day !== undefined && !isDay(day)) wrong.push(`a card's day is ${String(day)}`);
      }
      for (const { value } of [...card.emails, ...card.phones, ...card.urls, ...card.handles]) {
        if (value.trim() === "") wrong.push("a card's address is blank");
      }
      break;
    }
    case "message": {
      const { key, at, nature, recipients, participants } = reading.message;
      if (!isKey(key)) wrong.push(`a message's key is ${String(key)}`);
      if (!isInstant(at)) wrong.push(`a message's instant is ${String(at)}`);
      if (!NATURES.includes(nature)) wrong.push(`a message's nature is ${nature}`);
      if (!Number.isInteger(recipients) || recipients < 1) wrong.push(`a message has ${recipients} recipients`);
      if (participants.some(({ value }) => value === "")) wrong.push("a participant has no address");
      break;
    }
    case "event":
      if (reading.event.occurrences.length > MOST_OCCURRENCES) wrong.push("an entry has no end of occurrences");
      if (!isKey(reading.key)) wrong.push(`an entry's key is ${String(reading.key)}`);
      for (const { key, at, endsAt } of reading.event.occurrences) {
        if (!isKey(key)) wrong.push(`an occurrence's key is ${String(key)}`);
        if (!isInstant(at) || !isInstant(endsAt))
          wrong.push(`an occurrence is from ${String(at)} to ${String(endsAt)}`);
      }
      break;
    case "owner":
      if (reading.parties.some(({ value }) => value === "")) wrong.push("an owner's address is blank");
      break;
    case "skip":
      if (!SKIP_REASONS.includes(reading.reason)) wrong.push(`a skip's reason is ${reading.reason}`);
      break;
    case "problem":
      if (reading.problem.text === "") wrong.push("a problem has no words");
  }
  return wrong;
}
