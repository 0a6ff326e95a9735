/** A draft that a closed page does not lose: it stays in this browser until the message is sent. */
import { useLocalStorage } from "@mantine/hooks";

export interface Draft {
  readonly subject: string;
  readonly text: string;
}

const EMPTY: Draft = { subject: "", text: "" };

export function useDraft(contact: string | undefined, about: string | undefined) {
  const [draft, set, remove] = useLocalStorage<Draft>({
    key: draftKey(contact ?? "nobody"),
    defaultValue: about === undefined ? EMPTY : { subject: "", text: `\n\n${about}` },
  });
  return { draft, set: (part: Partial<Draft>) => set({ ...draft, ...part }), remove };
}

/** Whoever is forgotten leaves no draft behind. */
export function forgetDraft(contact: string): void {
  localStorage.removeItem(draftKey(contact));
}

function draftKey(contact: string): string {
  return `kith-draft-${contact}`;
}
