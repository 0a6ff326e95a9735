/** What to have in mind before a meeting, on one screen. */
import { List, Modal, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import { When } from "../../parts/when.tsx";
import type { Person } from "./person.ts";

export function BriefDialog({ person: { id, name, asOf }, close }: { readonly person: Person; close(): void }) {
  const { t } = useTranslation();
  const brief = useLateAnswer("GET /people/:id/brief", { id });
  const isEmpty =
    brief !== undefined &&
    [brief.topics, brief.open, brief.deeds, brief.changes, brief.notes].every((part) => part.length === 0);
  return (
    <Modal
      opened
      onClose={close}
      title={t("brief.title", { name })}
      closeButtonProps={{ "aria-label": t("keys.close") }}
      size="lg"
    >
      {brief === undefined && <Text mih="12rem">{t("trouble.loading")}</Text>}
      {brief !== undefined && (
        <Stack gap="md">
          {brief.nextAt !== null && (
            <Text>
              {t("brief.next")} <When day={brief.nextAt.slice(0, 10)} today={asOf} />
            </Text>
          )}
          {isEmpty && <Text>{t("brief.empty")}</Text>}
          <Part title={t("brief.notes")}>
            {brief.notes.map(({ day, text }) => (
              <Line key={`${day} ${text}`} day={day} today={asOf} text={text} />
            ))}
          </Part>
          <Part title={t("brief.changes")}>
            {brief.changes.map((text) => (
              <Line key={text} today={asOf} text={text} />
            ))}
          </Part>
          <Part title={t("brief.open")}>
            {brief.open.map(({ id: entry, kind, text, dueOn, on }) => (
              <Line key={entry} day={dueOn ?? on} today={asOf} text={`${t(`help.${kind}`)}: ${text}`} />
            ))}
          </Part>
          <Part title={t("brief.topics")}>
            {brief.topics.map(({ on, subject }) => (
              <Line key={`${on} ${subject}`} day={on} today={asOf} text={subject} />
            ))}
          </Part>
          <Part title={t("brief.deeds")}>
            {brief.deeds.map(({ on, text, by }) => (
              <Line key={`${on} ${text}`} day={on} today={asOf} text={`${t(`brief.by.${by}`)}: ${text}`} />
            ))}
          </Part>
        </Stack>
      )}
    </Modal>
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
