/** People who come to mind: a few questions, then each employer and year; a name and one key. */
import { Button, Group, Select, Stack, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { useKeys } from "../../frame/keys.tsx";
import { AskCard } from "../../parts/ask-card.tsx";
import { useQueue } from "../../parts/use-queue.ts";
import { WhoAsked } from "../../parts/who-asked.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { NameSomebody } from "./name-somebody.tsx";

type Question = AnswerOf<"GET /recall">["questions"][number];

const RECALLED = ["close", "knew", "hardly"] as const;

export function RecallPage() {
  const { t } = useTranslation();
  const { questions } = useAnswer("GET /recall", {}).data;
  const [at, setAt] = useState(0);
  const question = questions[Math.min(at, questions.length - 1)];
  const go = (to: number): void => setAt(Math.max(0, Math.min(questions.length - 1, to)));
  useKeys([
    { key: "ArrowRight", text: t("recall.next"), run: () => go(at + 1) },
    { key: "ArrowLeft", text: t("recall.before"), run: () => go(at - 1) },
  ]);
  return (
    <Stack gap="md" maw={640}>
      <PageHead title={t("places.recall")} about={t("recall.about")} />
      <Group gap="xs">
        <Select
          aria-label={t("recall.question")}
          data={questions.map(({ key, question: text }) => ({ value: key, label: text }))}
          value={question?.key ?? null}
          onChange={(key) => go(questions.findIndex((one) => one.key === key))}
          allowDeselect={false}
          searchable
          style={{ flex: "1 1 18rem" }}
        />
        <Button variant="default" onClick={() => go(at - 1)} disabled={at === 0}>
          {t("recall.before")}
        </Button>
        <Button variant="default" onClick={() => go(at + 1)} disabled={at >= questions.length - 1}>
          {t("recall.next")}
        </Button>
      </Group>
      {question !== undefined && <Asked key={question.key} question={question} />}
    </Stack>
  );
}

/** Whom it may be about, one after the other, and whoever else comes to mind. */
function Asked({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const queue = useQueue(question.people, ({ id }) => id);
  const { current } = queue;
  return (
    <>
      <Title order={2} fz="lg">
        <bdi>{question.question}</bdi>
      </Title>
      {current !== null && (
        <AskCard
          label={current.name}
          answers={[
            ...RECALLED.map((answer) => ({
              key: answer.charAt(0),
              text: t(`recall.${answer}`),
              weight: answer === "hardly" ? ("quiet" as const) : ("plain" as const),
              run: () =>
                answer === "hardly"
                  ? queue.pass(current)
                  : queue.answer(current, () =>
                      act("POST /recall", { question: question.key, answer, who: current.id }, () =>
                        t(`recall.said.${answer}`, { name: current.name }),
                      ),
                    ),
            })),
            {
              ...({ key: " ", text: t("triage.notNow"), weight: "quiet", side: "left" } as const),
              run: () => queue.pass(current),
            },
          ]}
        >
          <WhoAsked contact={current} position={current.position} lines={[]} />
        </AskCard>
      )}
      <NameSomebody question={question} />
    </>
  );
}
