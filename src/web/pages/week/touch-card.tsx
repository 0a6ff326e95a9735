/** One proposed touch: the product in one object. */
import { Anchor, Badge, Button, Group, Kbd, Paper, Stack, Text, Title } from "@mantine/core";
import { type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { dayAfter, longDay } from "../../parts/days.ts";
import { RhythmStrip } from "../../parts/rhythm-strip.tsx";
import { StateMark } from "../../parts/state-mark.tsx";
import classes from "./touch-card.module.css";

export type Touch = AnswerOf<"GET /week">["touches"][number];

const LATER_DAYS = 14;

export function TouchCard({ touch, asOf }: { readonly touch: Touch; readonly asOf: string }) {
  const { t } = useTranslation();
  const person = useLateAnswer("GET /people/:id", { id: touch.contact.id, timeline: 0 });
  const answers = useAnswers(touch, asOf);
  const [cause, ...evidence] = touch.reasons;
  const where = [touch.title, touch.organisation].filter((one) => one !== null).join(", ");
  const keys: Readonly<Record<string, () => void>> = { d: answers.done, l: answers.later, n: answers.skip };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isPlain && event.target === event.currentTarget) keys[event.key]?.();
  };
  const isDone = touch.state === "done";
  return (
    <Paper
      component="article"
      tabIndex={0}
      aria-label={touch.contact.name}
      onKeyDown={onKeyDown}
      className={classes.card}
      data-done={isDone}
    >
      <Group justify="space-between" align="baseline" wrap="nowrap" gap="md">
        <Title order={2} fz="lg" className={classes.name}>
          {person !== undefined && <StateMark state={person.state.state} />} {touch.contact.name}
        </Title>
        {touch.group !== null && (
          <Text fz="sm" c="dimmed" ta="right">
            {touch.groupSuggested ? t("week.suggested", { group: touch.group }) : touch.group}
          </Text>
        )}
      </Group>
      {where !== "" && <Text c="dimmed">{where}</Text>}
      <Stack gap={4} mt="sm">
        {cause !== undefined && <Text>{cause.text}</Text>}
        {evidence.map(({ kind, text }) => (
          <Text key={kind} fz="sm" c="dimmed">
            {text}
          </Text>
        ))}
        <div className={classes.rhythm}>
          {person !== undefined && <RhythmStrip rhythm={person.rhythm} today={asOf} />}
        </div>
        <Text fz="sm">{touch.opener === null ? t("week.noOpener") : `${t("week.openWith")}: ${touch.opener}`}</Text>
        {touch.lookFirst && (
          <Text fz="sm" c="var(--kith-signal)">
            {t("week.lookFirst")}
          </Text>
        )}
      </Stack>
      <Group gap="sm" mt="md">
        <MainAction touch={touch} />
        <OtherWays touch={touch} />
        <Text fz="sm" c="dimmed">
          {t("week.minutes", { count: touch.minutes })}
        </Text>
      </Group>
      {isDone ? (
        <Badge mt="md" variant="light">
          {t("week.isDone")}
        </Badge>
      ) : (
        <Group gap="xs" mt="md" className="hairline" pt="sm">
          <Answered label={t("week.done")} shortcut="d" onClick={answers.done} />
          <Answered label={t("week.later")} shortcut="l" onClick={answers.later} />
          <Answered label={t("week.notNow")} shortcut="n" onClick={answers.skip} />
          <Answered label={t("week.inTouch")} onClick={answers.inTouch} />
          <Answered label={t("week.elsewhere")} onClick={answers.elsewhere} />
        </Group>
      )}
    </Paper>
  );
}

interface AnsweredProps {
  readonly label: string;
  readonly shortcut?: string;
  onClick(): void;
}

function Answered({ label, shortcut, onClick }: AnsweredProps) {
  return (
    <Button
      size="compact-md"
      variant="subtle"
      onClick={onClick}
      rightSection={
        shortcut === undefined ? null : (
          <Kbd size="xs" aria-hidden visibleFrom="sm">
            {shortcut}
          </Kbd>
        )
      }
    >
      {label}
    </Button>
  );
}

function MainAction({ touch: { action } }: { readonly touch: Touch }) {
  if (action.href === null) return <Text fw={600}>{action.label}</Text>;
  return (
    <Button component="a" href={action.href} className={classes.action} classNames={{ label: classes.actionLabel }}>
      {action.label}
    </Button>
  );
}

/** What else is at hand, each as a link; the proposed one is left out. */
function OtherWays({ touch: { ways, action, medium } }: { readonly touch: Touch }) {
  const { t } = useTranslation();
  const [phone, email, profile] = [ways.phones[0], ways.emails[0], ways.profiles[0]];
  return (
    <>
      {email !== undefined && medium !== "email" && <Anchor href={`mailto:${email}`}>{t("week.write")}</Anchor>}
      {phone !== undefined && medium !== "phone" && (
        <Anchor href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</Anchor>
      )}
      {profile !== undefined && profile !== action.href && (
        <Anchor href={profile} target="_blank" rel="noreferrer">
          {t("week.profile")}
        </Anchor>
      )}
    </>
  );
}

function useAnswers({ contact: { id, name } }: Touch, asOf: string) {
  const { t } = useTranslation();
  const { act } = useActs();
  const until = dayAfter(asOf, LATER_DAYS);
  return {
    done: () => void act("POST /week/:contact/done", { contact: id }, () => t("acts.done", { name })),
    later: () =>
      void act("POST /week/:contact/snooze", { contact: id, until }, () =>
        t("acts.later", { name, day: longDay(until) }),
      ),
    skip: () =>
      void act("POST /week/:contact/skip", { contact: id }, ({ replacement }) => {
        const said = t("acts.skipped", { name });
        return replacement === null ? said : `${said}. ${t("acts.replaced", { name: replacement })}`;
      }),
    inTouch: () => void act("POST /people/:id/log", { id, medium: "other" }, () => t("acts.inTouch", { name })),
    elsewhere: () =>
      void act("PUT /people/:id/elsewhere", { id, elsewhere: true }, () => t("acts.elsewhere", { name })),
  };
}
