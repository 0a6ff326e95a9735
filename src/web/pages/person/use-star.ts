import { useTranslation } from "react-i18next";
import { useActs } from "../../frame/acts.tsx";
import type { Person } from "./person.ts";

/** Gives what turns the star of a person on or off. */
export function useStar({ id, name, starred }: Person): () => void {
  const { t } = useTranslation();
  const { act } = useActs();
  return () =>
    void act("PUT /people/:id/star", { id, starred: !starred }, () =>
      t(starred ? "person.unstarredNow" : "person.starredNow", { name }),
    );
}
