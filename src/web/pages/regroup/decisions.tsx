/** A few decisions, the most consequential first: each with its evidence, one key, and its undo. */
import { List, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useActs } from "../../frame/acts.tsx";
import { type AskAnswer, AskCard } from "../../parts/ask-card.tsx";
import { AskProgress } from "../../parts/ask-progress.tsx";
import { Heading } from "../../parts/heading.tsx";
import { type Queue, useQueue } from "../../parts/use-queue.ts";
import type { Regroup } from "./regroup.ts";

type Proposal = Regroup["proposals"][number];

export function Decisions({ regroup }: { readonly regroup: Regroup }) {
  const { t } = useTranslation();
  const queue = useQueue(regroup.proposals, ({ key }) => key);
  const decided = regroup.answered.filter(({ decided: what }) => what !== null);
  return (
    <Stack gap="md">
      <div>
        <AskProgress waiting={regroup.proposals.length} />
      </div>
      {queue.current === null ? <Text>{t("regroup.noneLeft")}</Text> : <Asked proposal={queue.current} queue={queue} />}
      {decided.length > 0 && (
        <section aria-label={t("regroup.decided")}>
          <Heading text={t("regroup.decided")} />
          <List listStyleType="none" spacing={4} fz="sm">
            {decided.map(({ key, text, decided: what }) => (
              <List.Item key={key ?? text}>
                <bdi>{text}</bdi> <strong>{what}</strong>
              </List.Item>
            ))}
          </List>
        </section>
      )}
    </Stack>
  );
}

function Asked({ proposal, queue }: { readonly proposal: Proposal; readonly queue: Queue<Proposal> }) {
  const { t } = useTranslation();
  const { act, undo } = useActs();
  const { key, contact, name, text, answers } = proposal;
  return (
    <AskCard
      label={name}
      answers={[
        ...answers.map(({ answer, key: shortcut, words }, at) => ({
          key: shortcut,
          text: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
          ...weightOf(answer, at),
          run: () =>
            queue.answer(proposal, () =>
              act("POST /regroup/answer", { key, answer }, () => t("regroup.said", { name, words })),
            ),
        })),
        {
          ...({ key: "u", text: t("keys.undo"), weight: "quiet" } as const),
          run: () => {
            if (!queue.back()) void undo();
          },
        },
      ]}
    >
      <Title order={2} fz="lg">
        {contact === null ? (
          <bdi>{name}</bdi>
        ) : (
          <Link to="/people/$id" params={{ id: contact }}>
            <bdi>{name}</bdi>
          </Link>
        )}
      </Title>
      <Text mt="xs">{text}</Text>
    </AskCard>
  );
}

/** The first is what is proposed; to leave it as it is stands apart, and is always the last. */
function weightOf(answer: string, at: number): Pick<AskAnswer, "weight" | "side"> {
  if (at === 0) return { weight: "proposed", side: "right" };
  return answer === "leave" ? { weight: "quiet", side: "left" } : { weight: "plain" };
}
