/** Calendar entries without guests that name somebody: a meeting with them, or not. One key each. */
import { Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { AskCard } from "../../parts/ask-card.tsx";
import { AskProgress } from "../../parts/ask-progress.tsx";
import { longDay } from "../../parts/days.ts";
import { QueueRest } from "../../parts/queue-rest.tsx";
import { type Queue, useQueue } from "../../parts/use-queue.ts";
import { PageHead } from "../../parts/page-head.tsx";

type Meeting = AnswerOf<"GET /meetings">["meetings"][number];

const FETCHED = 20;
/** As many as the server gives at once. */
const MOST = 1000;
/** So many namesakes have a key. */
const MOST_CHOICES = 9;

export function MeetingsPage() {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(FETCHED);
  const { waiting, meetings } = useAnswer("GET /meetings", { limit }).data;
  const queue = useQueue(meetings, ({ entry }) => entry);
  // All of these were put off, and more wait behind them.
  if (queue.current === null && meetings.length === limit && limit < MOST) setLimit(limit + FETCHED);
  return (
    <Stack gap="md" maw={640}>
      <PageHead title={t("places.meetings")} about={t("meetings.about")} />
      {waiting > 0 && (
        <div>
          <AskProgress waiting={waiting} />
        </div>
      )}
      {queue.current === null ? (
        <QueueRest queue={queue} empty={t("meetings.empty")} />
      ) : (
        <Asked meeting={queue.current} queue={queue} />
      )}
    </Stack>
  );
}

function Asked({ meeting, queue }: { readonly meeting: Meeting; readonly queue: Queue<Meeting> }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const { entry, title, on, moments, medium, with: people } = meeting;
  const names = people.map(({ name }) => name).join(", ");
  const say = (contacts: readonly { readonly id: string; readonly name: string }[]): void =>
    queue.answer(meeting, () =>
      act("POST /meetings/:entry", { entry, with: contacts.map(({ id }) => id) }, () =>
        contacts.length === 0
          ? t("meetings.nobody", { title })
          : t("meetings.met", { names: contacts.map(({ name }) => name).join(", ") }),
      ),
    );
  return (
    <AskCard
      label={title}
      answers={[
        {
          ...({ key: "y", text: t("meetings.yes", { names }), weight: "proposed", side: "right" } as const),
          run: () => say(people),
        },
        ...people
          .flatMap(({ namesakes }) => namesakes)
          .slice(0, MOST_CHOICES)
          .map((one, index) => ({
            ...({ key: String(index + 1), text: one.name, weight: "plain" } as const),
            run: () => say([one]),
          })),
        { ...({ key: "n", text: t("meetings.no"), weight: "quiet" } as const), run: () => say([]) },
        {
          ...({ key: " ", text: t("triage.notNow"), weight: "quiet", side: "left" } as const),
          run: () => queue.pass(meeting),
        },
      ]}
    >
      <Text c="dimmed">{longDay(on)}</Text>
      <Title order={2} fz="xl">
        <bdi>{title}</bdi>
      </Title>
      {moments > 1 && <Text c="dimmed">{t("meetings.moments", { count: moments })}</Text>}
      <Text mt="sm">{t("meetings.asked", { names, medium: t(`media.${medium}`) })}</Text>
      {people.map(({ id, name, text, how, namesakes }) => (
        <Text key={id} fz="sm" c="dimmed">
          {namesakes.length > 0
            ? t("meetings.how.namesakes", { count: namesakes.length + 1, text })
            : t(`meetings.how.${how}`, { name, text })}
        </Text>
      ))}
    </AskCard>
  );
}
