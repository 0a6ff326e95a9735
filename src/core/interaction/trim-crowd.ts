import type { MessageRecord, Participant } from "../reading.ts";

/** Paths between people need all participants, but only of what is still a conversation (data-model.md §4). */
const CONVERSATION_RECIPIENTS = 50;

/** Leaves of a message to more than 50 only the writer and those whom `isKept` names; any other stays as it is. */
export function trimCrowd(message: MessageRecord, isKept: (participant: Participant) => boolean): MessageRecord {
  if (message.recipients <= CONVERSATION_RECIPIENTS) return message;
  const participants = message.participants.filter((participant) => participant.role === "from" || isKept(participant));
  return { ...message, participants };
}
