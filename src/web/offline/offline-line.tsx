/** Says that there is no connection, how old what is shown is, and what waits to be carried out. */
import { Button, Group, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/client.ts";
import { useActs } from "../frame/acts.tsx";
import classes from "../frame/frame.module.css";
import { useKeptAt, whenBack } from "./connection.ts";
import { carryOut, dropDecision, readWaiting, useWaiting } from "./waiting.ts";

const TRY_AGAIN_MS = 15_000;

export function OfflineLine() {
  const { t } = useTranslation();
  const keptAt = useKeptAt();
  const waiting = useWaiting();
  const queries = useQueryClient();
  const { say } = useActs();
  useEffect(() => {
    const replay = async (): Promise<void> => {
      const { done, refused } = await carryOut();
      if (done + refused.length === 0) return;
      say([...(done === 0 ? [] : [t("offline.carriedOut", { count: done })]), ...refused].join(" "));
      await queries.invalidateQueries();
    };
    void readWaiting().then(replay);
    const stopHearing = whenBack(() => void replay());
    const online = (): void => void queries.invalidateQueries();
    window.addEventListener("online", online);
    return () => {
      stopHearing();
      window.removeEventListener("online", online);
    };
  }, [queries, say, t]);
  // A browser cannot tell that a program on its own machine is gone or back: it is asked.
  const isAway = keptAt !== null || waiting.length > 0;
  useEffect(() => {
    if (!isAway) return undefined;
    const ask = (): void => {
      void queries.invalidateQueries();
      // Also where the page shows nothing that is asked for.
      void api("GET /session", {}).catch(() => undefined);
    };
    const timer = setInterval(ask, TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isAway, queries]);
  if (keptAt === null && waiting.length === 0) return null;
  return (
    <div className={classes.example} role="status">
      {keptAt !== null && (
        <Text fz="sm">
          {t("offline.since", {
            time: new Date(keptAt).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" }),
          })}
        </Text>
      )}
      {waiting.map(({ key, said }) => (
        <Group key={key} gap="xs">
          <Text fz="sm">{t("offline.waits", { said })}</Text>
          <Button size="compact-sm" variant="subtle" onClick={() => void dropDecision(key)}>
            {t("offline.takeBack")}
          </Button>
        </Group>
      ))}
    </div>
  );
}
