/** Who came since the first reading of a source: keep in a group or in none, not now, never. One card, one key. */
import { Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAnswer, useLateAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { AskCard } from "../../parts/ask-card.tsx";
import { AskProgress } from "../../parts/ask-progress.tsx";
import { longDay } from "../../parts/days.ts";
import { useGroupAnswers } from "../../parts/group-answers.ts";
import { useDecide } from "../../parts/use-decide.ts";
import { type Queue, useQueue } from "../../parts/use-queue.ts";
import { WhoAsked } from "../../parts/who-asked.tsx";
import { PageHead } from "../../parts/page-head.tsx";

type Card = AnswerOf<"GET /inbox">["cards"][number];

const FETCHED = 30;

export function InboxPage() {
  const { t } = useTranslation();
  const { waiting, cards } = useAnswer("GET /inbox", { limit: FETCHED }).data;
  const queue = useQueue(cards, ({ contact }) => contact.id);
  return (
    <Stack gap="md" maw={640}>
      <PageHead title={t("places.inbox")} about={t("inbox.about")} />
      {waiting > 0 && (
        <div>
          <AskProgress waiting={waiting} />
        </div>
      )}
      {queue.current === null ? <Text>{t("inbox.empty")}</Text> : <Asked card={queue.current} queue={queue} />}
      <AlsoAsked />
    </Stack>
  );
}

function Asked({ card, queue }: { readonly card: Card; readonly queue: Queue<Card> }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const decide = useDecide();
  const { contact, position, evidence, suggestion, firstSeenOn } = card;
  const { id, name } = contact;
  const keep = (group: string | null, said: string): void =>
    queue.answer(card, () => act("POST /inbox/:contact/keep", { contact: id, group }, () => said));
  const groups = useGroupAnswers(suggestion?.group ?? null, (group) =>
    keep(group.id, t("triage.joined", { name, group: group.name })),
  );
  return (
    <AskCard
      label={name}
      answers={[
        ...groups,
        {
          ...({ key: "k", text: t("triage.keep"), weight: "quiet" } as const),
          run: () => keep(null, t("decisions.kept.said", { name })),
        },
        {
          ...({ key: " ", text: t("triage.notNow"), weight: "quiet", side: "left" } as const),
          run: () =>
            queue.answer(card, () =>
              act("POST /inbox/:contact/later", { contact: id }, () => t("inbox.later", { name })),
            ),
        },
        {
          ...({ key: "x", text: t("decisions.never.do"), weight: "quiet" } as const),
          run: () => queue.answer(card, () => decide(id, name, "never")),
        },
      ]}
    >
      <WhoAsked
        contact={contact}
        position={position}
        lines={[t("inbox.firstSeen", { day: longDay(firstSeenOn) }), ...(evidence === "" ? [] : [evidence])]}
      />
      {suggestion !== null && (
        <Text mt="md">
          {t("triage.suggested", { group: suggestion.group })} {suggestion.text}
        </Text>
      )}
    </AskCard>
  );
}

/** What else waits for a word of the owner's. */
function AlsoAsked() {
  const { t } = useTranslation();
  const triage = useLateAnswer("GET /triage", { limit: 1 })?.waiting ?? 0;
  const meetings = useLateAnswer("GET /meetings", { limit: 1 })?.waiting ?? 0;
  return (
    <Stack component="section" gap={4} className="hairline" pt="sm" aria-label={t("inbox.also")}>
      {meetings > 0 && <Link to="/meetings">{t("inbox.meetings", { count: meetings })}</Link>}
      {triage > 0 && <Link to="/triage">{t("inbox.triage", { count: triage })}</Link>}
      <Link to="/recall">{t("inbox.recall")}</Link>
    </Stack>
  );
}
