/** A draft that a closed page does not lose: it stays in this browser until the message is sent. */
import { useLocalStorage } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { draftKey } from "../../parts/drafts.ts";

export interface Draft {
  readonly subject: string;
  readonly text: string;
}

const EMPTY: Draft = { subject: "", text: "" };

export function useDraft(contact: string | undefined, about: string | undefined) {
  const [draft, set, remove] = useLocalStorage<Draft>({
    key: draftKey(contact ?? "nobody"),
    defaultValue: EMPTY,
    getInitialValueInEffect: false,
  });
  const [gone, setGone] = useState<Draft | null>(null);
  // What one came to write about goes beneath what is written already.
  useEffect(() => {
    if (about !== undefined) set((before) => withWords(before, about));
  }, [about, set]);
  return {
    draft,
    set: (part: Partial<Draft>) => {
      setGone(null);
      set({ ...draft, ...part });
    },
    remove: () => {
      setGone(draft);
      remove();
    },
    /** Brings back what was removed last; null where nothing was. */
    back:
      gone === null
        ? null
        : () => {
            setGone(null);
            set(gone);
          },
  };
}

function withWords(draft: Draft, about: string): Draft {
  return draft.text.includes(about) ? draft : { ...draft, text: `${draft.text}\n\n${about}` };
}
