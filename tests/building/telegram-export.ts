/** The manner of Telegram Desktop's JSON export: one chat by itself, or a whole account. */
export interface Said {
  readonly id: number;
  /** As `2026-03-13T14:05:00`, in UTC. */
  readonly at: string;
  readonly from: readonly [id: string, name: string];
  readonly more?: Readonly<Record<string, unknown>>;
}

export function said({ id, at, from: [fromId, from], more = {} }: Said): Record<string, unknown> {
  return {
    id,
    type: "message",
    date: at,
    date_unixtime: unixTime(at),
    from,
    from_id: fromId,
    text: "Hi",
    text_entities: [],
    ...more,
  };
}

export function called(
  id: number,
  at: string,
  [actorId, actor]: Said["from"],
  seconds: number | undefined,
): Record<string, unknown> {
  const how =
    seconds === undefined ? { discard_reason: "missed" } : { discard_reason: "hangup", duration_seconds: seconds };
  return {
    id,
    type: "service",
    date: at,
    date_unixtime: unixTime(at),
    actor,
    actor_id: actorId,
    action: "phone_call",
    ...how,
    text: "",
  };
}

export function chatOf(type: string, id: number, name: string, messages: readonly unknown[]): Record<string, unknown> {
  return { name, type, id, messages };
}

export function accountOf(chats: readonly unknown[], contacts: readonly unknown[] = []): string {
  return JSON.stringify(
    {
      about: "Here is the data you requested. Remember: Telegram is ad free.",
      personal_information: {
        user_id: 700,
        first_name: "Ines",
        last_name: "Norte",
        phone_number: "+49 30 90182001",
        bio: "",
      },
      contacts: { about: "If you allow access", list: contacts },
      frequent_contacts: { about: "", list: [{ id: 800, category: "people", type: "user", name: "Ana", rating: 2.5 }] },
      chats: { about: "This page lists all chats", list: chats },
    },
    null,
    1,
  );
}

function unixTime(at: string): string {
  return String(Date.parse(`${at}Z`) / 1000);
}
