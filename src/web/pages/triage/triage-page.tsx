/** A tangled heap becomes groups: one card, one key, whom the owner really talks with first. */
import { Button, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { AskCard } from "../../parts/ask-card.tsx";
import { AskProgress } from "../../parts/ask-progress.tsx";
import { useGroupAnswers } from "../../parts/group-answers.ts";
import { useDecide } from "../../parts/use-decide.ts";
import { type Queue, useQueue } from "../../parts/use-queue.ts";
import { WhoAsked } from "../../parts/who-asked.tsx";
import { PageHead } from "../../parts/page-head.tsx";

type Card = AnswerOf<"GET /triage">["cards"][number];

const FETCHED = 30;

export function TriagePage() {
  const { t } = useTranslation();
  const { waiting, cards } = useAnswer("GET /triage", { limit: FETCHED }).data;
  const queue = useQueue(cards, ({ contact }) => contact.id);
  return (
    <Stack gap="md" maw={640}>
      <PageHead title={t("places.triage")} about={t("triage.about")} />
      <div>
        <AskProgress waiting={waiting} />
      </div>
      {queue.current === null ? <Rest queue={queue} /> : <Asked card={queue.current} queue={queue} />}
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

function Rest({ queue: { passed, again } }: { readonly queue: Queue<Card> }) {
  const { t } = useTranslation();
  return (
    <Stack align="flex-start" gap="sm">
      <Text>{passed === 0 ? t("triage.empty") : t("triage.rest", { count: passed })}</Text>
      {passed > 0 && (
        <Button variant="default" onClick={again}>
          {t("asking.again")}
        </Button>
      )}
      <Link to="/">{t("places.week")}</Link>
    </Stack>
  );
}
