/** The week at a glance: whom to contact, why now, and what to do right here. */
import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { LeftForLater } from "./left-for-later.tsx";
import { TouchCard } from "./touch-card.tsx";

export function WeekPage() {
  const { t } = useTranslation();
  const { data: plan } = useAnswer("GET /week", {});
  return (
    <Stack gap="lg" maw={760}>
      <header>
        <Title order={1} fz="xl">
          {t("week.title")}
        </Title>
        <Text c="dimmed">{budgetLine(plan, t)}</Text>
        {plan.freshness !== null && <Text c="var(--kith-signal)">{plan.freshness}</Text>}
      </header>
      {plan.touches.length === 0 ? (
        <Text>{t("week.empty")}</Text>
      ) : (
        plan.touches.map((touch) => <TouchCard key={touch.contact.id} touch={touch} asOf={plan.asOf} />)
      )}
      <LeftForLater left={plan.left} total={plan.leftTotal} />
      <Text fz="sm" c="dimmed" className="hairline" pt="sm">
        {plan.capacity.text}
      </Text>
    </Stack>
  );
}

function budgetLine(plan: AnswerOf<"GET /week">, t: ReturnType<typeof useTranslation>["t"]): string {
  const { touches, minutes } = plan.budget;
  const parts = [
    ...(touches === null ? [] : [t("week.budgetTouches", { count: touches })]),
    ...(minutes === null ? [] : [t("week.budgetMinutes", { count: minutes })]),
  ];
  const used =
    minutes === null
      ? t("week.budgetTouches", { count: plan.touches.length })
      : t("week.budgetMinutes", { count: plan.touches.reduce((sum, touch) => sum + touch.minutes, 0) });
  return t("week.budget", { what: parts.join(", "), used });
}
