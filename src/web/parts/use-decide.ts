/** Decides about somebody from outside of their page, on whatever stands there now; gives undefined when it failed. */
import { useTranslation } from "react-i18next";
import { type InputOf, api } from "../api/client.ts";
import { sayProblem } from "../api/say-problem.ts";
import { useActs } from "../frame/acts.tsx";

type Decision = InputOf<"PUT /people/:id/decision">["decision"];

export function useDecide(): (id: string, name: string, decision: Decision) => Promise<unknown> {
  const { t } = useTranslation();
  const { act, say } = useActs();
  return async (id, name, decision) => {
    let etag: string | null;
    try {
      ({ etag } = await api("GET /people/:id", { id, timeline: 0 }));
    } catch (error) {
      say(sayProblem(error, t("trouble.offline")));
      return undefined;
    }
    const seen = etag === null ? {} : { seen: etag };
    return act("PUT /people/:id/decision", { id, decision }, () => t(`decisions.${decision}.said`, { name }), seen);
  };
}
