/** How the ties of a group were lived, quarter by quarter: a bar each of three parts, in person, by voice, in writing. */
import { Text, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/client.ts";
import { quarter } from "../../parts/days.ts";
import classes from "./groups.module.css";

type Attention = AnswerOf<"GET /groups/attention">;
type Lived = Attention["groups"][number]["quarters"][number];

const PARTS = ["inPerson", "voice", "text"] as const;

interface Props {
  /** Their first days. */
  readonly quarters: Attention["quarters"];
  readonly lived: readonly Lived[];
}

export function BalanceBar({ quarters, lived }: Props) {
  const { t } = useTranslation();
  const most = Math.max(...lived.map(daysOf));
  if (most === 0) return null;
  return (
    <div className={classes.balance}>
      <ul className={classes.quarters} aria-label={t("groups.balance.about")}>
        {quarters.map((start, at) => {
          const one = lived[at];
          if (one === undefined) return null;
          const said = PARTS.map((part) => t(`groups.balance.${part}`, { count: one[part] })).join(", ");
          return (
            <li key={start} title={said}>
              <Text span fz="sm" c="dimmed">
                {quarter(start)}
              </Text>
              <VisuallyHidden>{said}</VisuallyHidden>
              <span className={classes.parts} aria-hidden>
                {PARTS.filter((part) => one[part] > 0).map((part) => (
                  <span key={part} data-part={part} style={{ inlineSize: `${(100 * one[part]) / most}%` }} />
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      <Text fz="sm" c="dimmed" aria-hidden>
        {PARTS.map((part) => (
          <span key={part} className={classes.key}>
            <span className={classes.parts}>
              <span data-part={part} />
            </span>
            {t(`groups.balance.key.${part}`)}
          </span>
        ))}
      </Text>
    </div>
  );
}

function daysOf({ inPerson, voice, text }: Lived): number {
  return inPerson + voice + text;
}
