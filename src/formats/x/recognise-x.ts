export type RecognisedX =
  | { readonly kind: "chat"; readonly form: "x-messages" }
  /** Known, and not read; the words can stand after "seen". */
  | { readonly kind: "other"; readonly words: string };

const READ = ["direct_messages", "direct_messages_group", "account"];
const LEFT: Readonly<Record<string, string>> = {
  follower: "X's list of followers: numbers without names, which are not read",
  following: "X's list of whom one follows: numbers without names, which are not read",
  direct_message_headers: "X's headers of messages, which the messages themselves hold as well",
  direct_message_group_headers: "X's headers of messages, which the messages themselves hold as well",
};

/** Tells a file of an archive of X's by the variable that it sets: `window.YTD.direct_messages.part0 = [`. */
export function recogniseX(head: string): RecognisedX | undefined {
  const [, name] = /^\s*window\.YTD\.(\w+)\.part\d+\s*=/.exec(head) ?? [];
  if (name === undefined) return undefined;
  if (READ.includes(name)) return { kind: "chat", form: "x-messages" };
  return { kind: "other", words: LEFT[name] ?? "a part of X's archive that is not read" };
}
