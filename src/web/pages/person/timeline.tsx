/** What passed between the two, latest first. */
import { List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Heading } from "../../parts/heading.tsx";
import { longDay } from "../../parts/days.ts";
import type { Person } from "./person.ts";

export function Timeline({ person: { timeline, interactions } }: { readonly person: Person }) {
  const { t } = useTranslation();
  return (
    <section>
      <Heading text={t("person.timeline")} />
      {timeline.length === 0 && <Text c="dimmed">{t("rhythm.none")}</Text>}
      <List listStyleType="none" spacing={6}>
        {timeline.map(({ id, day, medium, direction, subject, note }) => (
          <List.Item key={id}>
            <Text span fz="sm" c="dimmed">
              {longDay(day)}, {t(`directions.${direction}`, { medium: t(`media.${medium}`) })}
            </Text>
            <Text>
              <bdi>{note ?? subject}</bdi>
            </Text>
          </List.Item>
        ))}
      </List>
      {interactions > timeline.length && (
        <Text fz="sm" c="dimmed" mt="xs">
          {t("person.moreInteractions", { count: interactions - timeline.length })}
        </Text>
      )}
    </section>
  );
}
