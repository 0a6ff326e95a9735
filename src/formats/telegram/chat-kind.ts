import type { SkipReason } from "../../core/reading.ts";

/** What is in a chat that is not read; undefined for chats between people. */
export function reasonToLeave(type: string): SkipReason | undefined {
  switch (type) {
    case "personal_chat":
    case "private_group":
    case "private_supergroup":
    case "public_supergroup":
      return undefined;
    case "saved_messages":
      return "no-others";
    case "private_channel":
    case "public_channel":
      return "list";
    case "bot_chat":
    case "replies":
    case "verification_codes":
      return "automatic";
    default:
      return "not-kept";
  }
}

/** Gives the number of a person's account; undefined for channels and groups, which may write in a group as well. */
export function accountOf(id: unknown): string | undefined {
  const [, number] =
    /^(?:user)?(\d{1,20})$/.exec(typeof id === "number" ? String(id) : typeof id === "string" ? id : "") ?? [];
  return number === "0" ? undefined : number;
}
