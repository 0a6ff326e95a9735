import type { Participant, Role } from "../../core/reading.ts";
import type { AddressList, MailAddress } from "./parse-addresses.ts";
import type { MailHeaders } from "./parse-headers.ts";

export interface MessageParticipants {
  readonly participants: readonly Participant[];
  /** How many addresses it went to, whether given or not. */
  readonly recipients: number;
}

/**
 * Gives who took part in a message: each address once, in its strongest role (From, To, Cc, Bcc). Sender speaks only
 * where From is missing: else it is a secretary's account, a list's or a calendar's. Those of a crowd are given too,
 * for the owner may be among them: whoever takes the message lets go of the others.
 */
export function participantsOf(headers: MailHeaders): MessageParticipants {
  const writers = headers.from.addresses.length > 0 ? headers.from : headers.sender;
  const received = new Map<string, Participant>();
  addAll(received, headers.to, "to");
  addAll(received, headers.cc, "cc");
  addAll(received, headers.bcc, "bcc");
  const beyondKept = [headers.to, headers.cc, headers.bcc].reduce(
    (sum, list) => sum + list.count - list.addresses.length,
    0,
  );
  const recipients = received.size + beyondKept;

  const all = new Map<string, Participant>();
  addAll(all, writers, "from");
  for (const [email, participant] of received) if (!all.has(email)) all.set(email, participant);
  return { participants: [...all.values()], recipients };
}

function addAll(participants: Map<string, Participant>, list: AddressList, role: Role): void {
  for (const address of list.addresses) {
    const known = participants.get(address.email);
    if (known === undefined) participants.set(address.email, participant(address, role));
    else if (known.name === undefined && address.name !== undefined) {
      participants.set(address.email, { ...known, name: address.name });
    }
  }
}

function participant({ email, name }: MailAddress, role: Role): Participant {
  return { kind: "email", value: email, role, ...(name === undefined ? {} : { name }) };
}
