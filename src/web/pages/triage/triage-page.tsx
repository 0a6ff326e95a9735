/** A tangled heap becomes groups: one card, one key, whom the owner really talks with first. */
import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { AskCard } from "../../parts/ask-card.tsx";
import { AskProgress } from "../../parts/ask-progress.tsx";
import { useGroupAnswers } from "../../parts/group-answers.ts";
import { QueueRest } from "../../parts/queue-rest.tsx";
import { useDecide } from "../../parts/use-decide.ts";
import { type Queue, useQueue } from "../../parts/use-queue.ts";
import { WhoAsked } from "../../parts/who-asked.tsx";
import { PageHead } from "../../parts/page-head.tsx";

type Card = AnswerOf<"GET /triage">["cards"][number];

const FETCHED = 30;
/** As many as the server gives at once. */
const MOST = 1000;

export function TriagePage() {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(FETCHED);
  const { waiting, cards } = useAnswer("GET /triage", { limit }).data;
  const queue = useQueue(cards, ({ contact }) => contact.id);
  // All of these were put off, and more wait behind them.
  if (queue.current === null && cards.length === limit && limit < MOST) setLimit(limit + FETCHED);
  return (
    <Stack gap="md" maw={640}>
      <PageHead title={t("places.triage")} about={t("triage.about")} />
      <div>
        <AskProgress waiting={waiting} />
      </div>
      {queue.current === null ? (
        <QueueRest queue={queue} empty={t("triage.empty")} />
      ) : (
        <Asked card={queue.current} queue={queue} />
      )}
    </Stack>
  );
}

function Asked({ card, queue }: { readonly card: Card; readonly queue: Queue<Card> }) {
  const { t } = useTranslation();
  const { act, undo } = useActs();
  const decide = useDecide();
  const { contact, position, evidence, suggestion } = card;
  const { id, name } = contact;
  const groups = useGroupAnswers(suggestion?.group ?? null, (group) =>
    queue.answer(card, () =>
      act("POST /groups/:id/members", { id: group.id, contacts: [id] }, () =>
        t("triage.joined", { name, group: group.name }),
      ),
    ),
  );
  return (
    <AskCard
      label={name}
      answers={[
        ...groups,
        {
          ...({ key: "k", text: t("triage.keep"), weight: "quiet" } as const),
          run: () => queue.answer(card, () => decide(id, name, "kept")),
        },
        {
          ...({ key: " ", text: t("triage.notNow"), weight: "quiet", side: "left" } as const),
          run: () => queue.pass(card),
        },
        {
          ...({ key: "u", text: t("keys.undo"), weight: "quiet" } as const),
          run: () => {
            if (!queue.back()) void undo();
          },
        },
      ]}
    >
      <WhoAsked contact={contact} position={position} lines={evidence === "" ? [] : [evidence]} />
      {suggestion !== null && (
        <Text mt="md" fw={500}>
          {t("triage.suggested", { group: suggestion.group })} <Text span>{suggestion.text}</Text>
        </Text>
      )}
    </AskCard>
  );
}
