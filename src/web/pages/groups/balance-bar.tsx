/** How the ties of a group were lived over a year: in person, by voice, in writing, as one bar of three parts. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/client.ts";
import classes from "./groups.module.css";

type Balance = AnswerOf<"GET /groups/attention">["groups"][number]["balance"];

const PARTS = ["inPerson", "voice", "text"] as const;

export function BalanceBar({ balance }: { readonly balance: Balance }) {
  const { t } = useTranslation();
  const all = PARTS.reduce((sum, part) => sum + balance[part], 0);
  if (all === 0) return null;
  const said = PARTS.map((part) => t(`groups.balance.${part}`, { count: balance[part] })).join(", ");
  return (
    <div className={classes.balance}>
      <div className={classes.parts} aria-hidden>
        {PARTS.map((part) => (
          <span key={part} data-part={part} style={{ flexGrow: balance[part] }} />
        ))}
      </div>
      <Text fz="sm" c="dimmed">
        {t("groups.balance.year", { said })}
      </Text>
    </div>
  );
}
