/** One proposed touch: the product in one object. */
import { Button, Group, Kbd, Paper, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import { useActs } from "../../frame/acts.tsx";
import { RhythmStrip, type Rhythm } from "../../parts/rhythm-strip.tsx";
import { StateMark } from "../../parts/state-mark.tsx";
import { useSwipe } from "../../parts/use-swipe.ts";
import { When } from "../../parts/when.tsx";
import { AfterTouch } from "./after-touch.tsx";
import { LookFirst } from "./look-first.tsx";
import type { Touch, WeekPlan } from "./touch.ts";
import { Ways } from "./ways.tsx";
import { useAnswers } from "./use-answers.ts";
import classes from "./week.module.css";

interface Props {
  readonly touch: Touch;
  readonly plan: Pick<WeekPlan, "asOf" | "week" | "coverage">;
  /** The day on which the two are to meet; undefined where none is expected. */
  readonly meetsOn: string | undefined;
}

export function TouchCard({ touch, plan, meetsOn }: Props) {
  const { t } = useTranslation();
  const { contact, title, organisation, group, groupSuggested, state } = touch;
  const person = useLateAnswer("GET /people/:id", { id: contact.id, timeline: 0 });
  const answers = useAnswers(plan)(touch);
  const isDone = state === "done";
  const swipe = useSwipe({ onRight: answers.done, onLeft: answers.later });
  const where = [title, organisation].filter((one) => one !== null).join(", ");
  return (
    <div className={classes.track}>
      {swipe.by !== 0 && (
        <Text className={classes.swept} data-side={swipe.by > 0 ? "right" : "left"} aria-hidden>
          {t(swipe.by > 0 ? "week.done" : "week.later")}
        </Text>
      )}
      <Paper
        component="article"
        tabIndex={-1}
        aria-labelledby={`name-${contact.id}`}
        data-contact={contact.id}
        className={classes.card}
        data-done={isDone}
        {...(isDone ? {} : swipe.handlers)}
        style={swipe.by === 0 ? {} : { transform: `translateX(${swipe.by}px)` }}
      >
        <Group justify="space-between" align="baseline" wrap="nowrap" gap="md">
          <Title order={2} fz="lg" className={classes.name} id={`name-${contact.id}`}>
            <span className={classes.state}>{person !== undefined && <StateMark state={person.state.state} />}</span>
            <Link to="/people/$id" params={{ id: contact.id }} className={classes.nameLink}>
              <bdi>{contact.name}</bdi>
            </Link>
          </Title>
          {group !== null && (
            <Text fz="sm" c="dimmed" ta="right">
              {groupSuggested ? t("week.suggested", { group }) : group}
            </Text>
          )}
        </Group>
        {where !== "" && <Text c="dimmed">{where}</Text>}
        <Reasons touch={touch} />
        {!isDone && (
          <>
            <div className={classes.rhythm}>
              {person !== undefined && <RhythmStrip rhythm={person.rhythm} today={plan.asOf} />}
            </div>
            <Text fz="sm" className={classes.lines}>
              {person !== undefined && <LastInPerson rhythm={person.rhythm} plan={plan} />}
              {meetsOn !== undefined && (
                <>
                  {t("week.meets")} <When day={meetsOn} today={plan.asOf} on />.{" "}
                </>
              )}
              {t(`week.suits.${touch.medium}`)}{" "}
              <Text span c="dimmed" inherit>
                {t("week.takes", { count: touch.minutes })}
              </Text>
            </Text>
            {touch.theirs !== null && (
              <Text fz="sm" mt={4}>
                {touch.theirs}
              </Text>
            )}
            <Text fz="sm" mt={4}>
              {touch.opener === null ? t("week.noOpener") : `${t("week.openWith")}: ${touch.opener}`}
            </Text>
            {touch.news !== null && (
              <Text fz="sm" mt={4}>
                {t("week.news", { news: touch.news.text })}{" "}
                <Text span c="dimmed" inherit>
                  {touch.news.why}
                </Text>
              </Text>
            )}
            {touch.lookAt.length > 0 && <LookFirst touch={touch} />}
            <Ways touch={touch} />
            <Group gap={4} mt="sm" className={classes.answers}>
              <Answer label={t("week.done")} shortcut="d" onClick={answers.done} />
              <Answer label={t("week.later")} shortcut="l" onClick={answers.later} />
              <Answer label={t("week.notNow")} shortcut="n" onClick={answers.skip} />
              <Answer label={t("week.inTouch")} shortcut="s" onClick={answers.inTouch} />
              <Answer label={t("week.elsewhere")} shortcut="e" onClick={answers.elsewhere} />
            </Group>
          </>
        )}
        {isDone && <AfterTouch touch={touch} />}
      </Paper>
    </div>
  );
}

/** The cause, and under it the evidence. What is for the owner's sake says so; what is an occasion can be set aside. */
function Reasons({ touch: { contact, reasons, state } }: { readonly touch: Touch }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const setAside = (key: string): void =>
    void act("PUT /people/:id/occasions", { id: contact.id, key, answer: "dismissed" }, () =>
      t("acts.occasionDismissed", { name: contact.name }),
    );
  return (
    <Stack gap={2} mt="sm">
      {reasons.map(({ kind, text, motive, occasion }, index) => (
        <Text key={`${kind} ${text}`} {...(index === 0 ? {} : { fz: "sm", c: "dimmed" })}>
          {text}
          {motive === "for-me" && (
            <Text span fz="sm" c="dimmed">
              {` ${t("week.forMe")}`}
            </Text>
          )}
          {occasion !== undefined && state !== "done" && (
            <button type="button" className={classes.quiet} onClick={() => setAside(occasion)}>
              {t("week.notAReason")}
            </button>
          )}
        </Text>
      ))}
    </Stack>
  );
}

/** Silence in person is told only where some source could have seen a meeting. */
function LastInPerson({ rhythm, plan }: { readonly rhythm: Rhythm; readonly plan: Props["plan"] }) {
  const { t } = useTranslation();
  const last = rhythm.days.findLast(({ medium }) => medium === "in-person")?.day;
  if (last !== undefined) {
    return (
      <>
        {t("week.lastMet")} <When day={last} today={plan.asOf} on />.{" "}
      </>
    );
  }
  return plan.coverage.some(({ media }) => media.includes("in-person")) ? `${t("week.neverMet")} ` : null;
}

interface AnswerProps {
  readonly label: string;
  readonly shortcut: string;
  onClick(): void;
}

function Answer({ label, shortcut, onClick }: AnswerProps) {
  return (
    <Button
      size="compact-md"
      variant="subtle"
      className={classes.answer}
      onClick={onClick}
      aria-keyshortcuts={shortcut}
      rightSection={
        <Kbd size="xs" aria-hidden visibleFrom="sm">
          {shortcut}
        </Kbd>
      }
    >
      {label}
    </Button>
  );
}
