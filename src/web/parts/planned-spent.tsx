/** Planned and spent: for each group the share of attention it was to have, and beside it what it had. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../api/ask.ts";
import classes from "./planned-spent.module.css";

/** `drawn` are shares by group as sliders show them before they are saved. */
export function PlannedSpent({ drawn = {} }: { readonly drawn?: Readonly<Record<string, number>> }) {
  const { t } = useTranslation();
  const groups = useLateAnswer("GET /groups", {})?.groups;
  const attention = useLateAnswer("GET /groups/attention", {});
  if (groups === undefined || attention === undefined) return <div className={classes.coming} />;
  const byId = new Map(attention.groups.map((one) => [one.id, one]));
  const all = attention.groups.reduce((sum, { days }) => sum + days, 0);
  return (
    <div className={classes.rows}>
      {groups.map(({ id, name, share: saved }) => {
        const share = drawn[id] ?? saved;
        const of = byId.get(id);
        const spent = all === 0 ? 0 : (of?.days ?? 0) / all;
        return (
          <div key={id}>
            <Text fz="sm">
              <bdi>{name}</bdi>{" "}
              <Text span c="dimmed" inherit>
                {t("attention.of", { planned: percent(share), spent: percent(spent), count: of?.days ?? 0 })}
              </Text>
            </Text>
            <div className={classes.bar} data-kind="planned" style={{ inlineSize: `${share * 100}%` }} aria-hidden />
            <div className={classes.bar} data-kind="spent" style={{ inlineSize: `${spent * 100}%` }} aria-hidden />
          </div>
        );
      })}
      <Text fz="sm" c="dimmed">
        <span className={classes.key} data-kind="planned" aria-hidden /> {t("attention.planned")}{" "}
        <span className={classes.key} data-kind="spent" aria-hidden /> {t("attention.spent")}
      </Text>
    </div>
  );
}

function percent(share: number): number {
  return Math.round(100 * share);
}
