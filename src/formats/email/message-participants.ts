import type { Participant, Role } from "../../core/reading.ts";
import type { AddressList } from "./parse-addresses.ts";
import type { MailHeaders } from "./parse-headers.ts";
import { rememberRecent } from "../../core/recent.ts";

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
export function participantsOf({ from, sender, to, cc, bcc }: MailHeaders): MessageParticipants {
  const writers = recent.from.of(from.addresses.length > 0 ? from : sender);
  const [first, second] = [writers[0], recent.to.of(to)[0]];
  // Most mail goes from one to one.
  if (first !== undefined && second !== undefined && writers.length + to.count + cc.count + bcc.count === 2) {
    return { participants: first.value === second.value ? [first] : [first, second], recipients: 1 };
  }
  const received = new Map<string, Participant>();
  addAll(received, recent.to.of(to));
  addAll(received, recent.cc.of(cc));
  addAll(received, recent.bcc.of(bcc));
  const beyondKept = [to, cc, bcc].reduce((sum, list) => sum + list.count - list.addresses.length, 0);
  const recipients = received.size + beyondKept;

  const all = new Map<string, Participant>();
  addAll(all, writers);
  for (const [email, participant] of received) if (!all.has(email)) all.set(email, participant);
  return { participants: [...all.values()], recipients };
}

function addAll(participants: Map<string, Participant>, added: readonly Participant[]): void {
  for (const one of added) {
    const known = participants.get(one.value);
    if (known === undefined) participants.set(one.value, one);
    else if (known.name === undefined && one.name !== undefined) {
      participants.set(one.value, { ...known, name: one.name });
    }
  }
}

/** Lists are remembered by their text (parse-headers.ts), and here what is made of them. */
const recent = {
  from: rememberRecent(4000, (list: AddressList) => inRole(list, "from")),
  to: rememberRecent(4000, (list: AddressList) => inRole(list, "to")),
  cc: rememberRecent(4000, (list: AddressList) => inRole(list, "cc")),
  bcc: rememberRecent(4000, (list: AddressList) => inRole(list, "bcc")),
};

function inRole(list: AddressList, role: Role): readonly Participant[] {
  return list.addresses.map(({ email, name }) => ({
    kind: "email",
    value: email,
    role,
    ...(name === undefined ? {} : { name }),
  }));
}
