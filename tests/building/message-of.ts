import type { Instant } from "../../src/core/day.ts";
import type { Key } from "../../src/core/key.ts";
import type { MessageRecord, Participant } from "../../src/core/reading.ts";

/** A message of which a test names only what it is about. */
export function messageOf(
  fields: Partial<Omit<MessageRecord, "participants">> & {
    readonly from: string;
    readonly to: readonly string[];
    readonly cc?: readonly string[];
    readonly bcc?: readonly string[];
    /** Display names by address. */
    readonly names?: Readonly<Record<string, string>>;
  },
): MessageRecord {
  const { from, to, cc = [], bcc = [], names = {}, ...rest } = fields;
  const participant = (role: Participant["role"], value: string): Participant => {
    const name = names[value];
    return { kind: "email", value, role, ...(name !== undefined && { name }) };
  };
  return {
    key: "0" as Key,
    at: 0 as Instant,
    medium: "email",
    nature: "opening",
    subject: "",
    participants: [
      participant("from", from),
      ...to.map((value) => participant("to", value)),
      ...cc.map((value) => participant("cc", value)),
      ...bcc.map((value) => participant("bcc", value)),
    ],
    recipients: Math.max(1, to.length + cc.length + bcc.length),
    failed: [],
    deliveredTo: [],
    sent: false,
    dateRepaired: false,
    ...rest,
  };
}
