/** What each source says of a person, with its days: where everything above comes from. */
import { List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Heading } from "../../parts/heading.tsx";
import { longDay } from "../../parts/days.ts";
import type { Person } from "./person.ts";

export function Facts({ person: { records } }: { readonly person: Person }) {
  const { t } = useTranslation();
  return (
    <section>
      <Heading text={t("person.facts")} />
      {records.map(({ id, source, seenOn, goneOn, identities, details, positions }) => (
        <details key={id}>
          <Text component="summary" style={{ cursor: "pointer" }}>
            <bdi>{source}</bdi>{" "}
            <Text span fz="sm" c="dimmed">
              {goneOn === null
                ? t("person.seen", { day: longDay(seenOn) })
                : t("person.gone", { day: longDay(goneOn) })}
            </Text>
          </Text>
          <List listStyleType="none" spacing={2} my="xs" pl="md" fz="sm">
            {positions.map((one) => (
              <List.Item key={`${one.organisation} ${one.title} ${one.firstOn}`}>
                <bdi>{[one.title, one.organisation].filter((part) => part !== null).join(", ")}</bdi>
              </List.Item>
            ))}
            {identities.map(({ kind, value }) => (
              <List.Item key={`${kind} ${value}`}>
                <bdi>{value}</bdi>
              </List.Item>
            ))}
            {details.map(({ field, value }) => (
              <List.Item key={`${field} ${value}`}>
                {field}: <bdi>{value}</bdi>
              </List.Item>
            ))}
          </List>
        </details>
      ))}
    </section>
  );
}
