/** Who else asked for attention this week, and why each was left for later. */
import { List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/client.ts";

type Left = AnswerOf<"GET /week">["left"];

export function LeftForLater({ left, total }: { readonly left: Left; readonly total: number }) {
  const { t } = useTranslation();
  if (total === 0) return <Text c="dimmed">{t("week.leftNone")}</Text>;
  return (
    <details>
      <Text component="summary" style={{ cursor: "pointer" }}>
        {t("week.left", { count: total })}
      </Text>
      <List listStyleType="none" spacing={4} mt="sm">
        {left.map(({ contact, why }) => (
          <List.Item key={contact.id}>
            {contact.name}{" "}
            <Text span c="dimmed" fz="sm">
              {why.text}
            </Text>
          </List.Item>
        ))}
      </List>
    </details>
  );
}
