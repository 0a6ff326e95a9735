/** Says that a regroup waits, in one line. */
import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/client.ts";
import { When } from "../../parts/when.tsx";

interface Props {
  readonly regroup: NonNullable<AnswerOf<"GET /week">["regroup"]>;
  readonly today: string;
}

export function RegroupLine({ regroup: { lastOn, begun }, today }: Props) {
  const { t } = useTranslation();
  return (
    <Text fz="sm">
      <Link to="/regroup">{t("places.regroup")}</Link>: {t(begun ? "week.regroupBegun" : "week.regroup")}{" "}
      {lastOn !== null && (
        <>
          {t("week.regroupLast")} <When day={lastOn} today={today} on />.
        </>
      )}
    </Text>
  );
}
