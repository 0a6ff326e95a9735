/** What is known of somebody that matters before one meets or writes to them. */
import { List, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../api/client.ts";
import { When } from "./when.tsx";

interface Props {
  readonly brief: AnswerOf<"GET /people/:id/brief">;
  readonly today: string;
}

export function BriefParts({ brief, today }: Props) {
  const { t } = useTranslation();
  const parts = [brief.topics, brief.open, brief.deeds, brief.changes, brief.notes];
  return (
    <Stack gap="md">
      {brief.nextAt !== null && (
        <Text>
          {t("brief.next")} <When day={brief.nextAt.slice(0, 10)} today={today} />
        </Text>
      )}
      {parts.every((part) => part.length === 0) && <Text>{t("brief.empty")}</Text>}
      <Part title={t("brief.notes")}>
        {brief.notes.map(({ day, text }) => (
          <Line key={`${day} ${text}`} day={day} today={today} text={text} />
        ))}
      </Part>
      <Part title={t("brief.changes")}>
        {brief.changes.map((text) => (
          <Line key={text} today={today} text={text} />
        ))}
      </Part>
      <Part title={t("brief.open")}>
        {brief.open.map(({ id, kind, text, dueOn, on }) => (
          <Line key={id} day={dueOn ?? on} today={today} text={`${t(`help.${kind}`)}: ${text}`} />
        ))}
      </Part>
      <Part title={t("brief.topics")}>
        {brief.topics.map(({ on, subject }) => (
          <Line key={`${on} ${subject}`} day={on} today={today} text={subject} />
        ))}
      </Part>
      <Part title={t("brief.deeds")}>
        {brief.deeds.map(({ on, text, by }) => (
          <Line key={`${on} ${text}`} day={on} today={today} text={`${t(`brief.by.${by}`)}: ${text}`} />
        ))}
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <Title order={3} fz="sm" c="dimmed" fw={600}>
        {title}
      </Title>
      <List listStyleType="none" spacing={4}>
        {children}
      </List>
    </section>
  );
}

function Line({ day, today, text }: { readonly day?: string; readonly today: string; readonly text: string }) {
  return (
    <List.Item style={{ overflowWrap: "anywhere" }}>
      <bdi>{text}</bdi>{" "}
      {day !== undefined && (
        <Text span fz="sm" c="dimmed">
          <When day={day} today={today} />
        </Text>
      )}
    </List.Item>
  );
}
