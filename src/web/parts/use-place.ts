/** Changes between the example network and the owner's own data: the server opens the other, and a link leads there. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/client.ts";
import { sayProblem } from "../api/say-problem.ts";
import { useActs } from "../frame/acts.tsx";
import { forgetKept } from "../offline/waiting.ts";
import { forgetDrafts } from "./drafts.ts";

/** The server goes for a moment, and is back within a few seconds. */
const FIRST_LOOK_MS = 600;
const LOOK_EVERY_MS = 300;
const LOOKS = 60;

export function usePlace(): { readonly isChanging: boolean; change(toExample: boolean): Promise<void> } {
  const { t } = useTranslation();
  const { say } = useActs();
  const [isChanging, setChanging] = useState(false);
  return {
    isChanging,
    async change(toExample) {
      setChanging(true);
      try {
        const { data } = await api("PUT /place", { example: toExample });
        await openReopened(data.link);
      } catch (error) {
        setChanging(false);
        say(sayProblem(error, t("trouble.offline")));
      }
    },
  };
}

/** Waits until the server has opened the other data, and follows its link. */
export async function openReopened(link: string): Promise<void> {
  // What was kept is of the data before.
  await forgetKept();
  forgetDrafts();
  await answering();
  window.location.assign(link);
}

async function answering(): Promise<void> {
  await pause(FIRST_LOOK_MS);
  for (let look = 0; look < LOOKS; look++) {
    const isBack = await fetch("/icon.svg", { cache: "no-store" }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isBack) return;
    await pause(LOOK_EVERY_MS);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
