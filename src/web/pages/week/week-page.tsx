/** The week at a glance: whom to contact, why now, and what to do right here. */
import { Group, Progress, Stack, Text, Title } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Fragment, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer, useLateAnswer } from "../../api/ask.ts";
import { useKeys } from "../../frame/keys.tsx";
import { contactOf, useWaiting } from "../../offline/waiting.ts";
import { dayAfter, mondayOf, nearDay } from "../../parts/days.ts";
import { PersonLink } from "../../parts/person-link.tsx";
import { AfterMeeting } from "./after-meeting.tsx";
import { ComingWeeks } from "./coming-weeks.tsx";
import { GoodNews } from "./good-news.tsx";
import { LeftForLater } from "./left-for-later.tsx";
import { Promises } from "./promises.tsx";
import { RegroupLine } from "./regroup-line.tsx";
import { TouchCard } from "./touch-card.tsx";
import type { Touch, WeekPlan } from "./touch.ts";
import { late } from "../../words/late.ts";
import { useAnswers } from "./use-answers.ts";
import classes from "./week.module.css";

/** Few see them, and once: what they say comes with the words of the other pages. */
const FirstRun = late(async () => (await import("./first-run.tsx")).FirstRun);
const FirstSteps = late(async () => (await import("./first-steps.tsx")).FirstSteps);

export function WeekPage() {
  const { data: plan } = useAnswer("GET /week", {});
  // Asked only where there is nothing to show: is anybody there at all?
  const isBare = plan.touches.length === 0 && plan.leftTotal === 0;
  return isBare ? <Bare plan={plan} /> : <Week plan={plan} />;
}

/** The questions after the first reading, until they were answered. */
function Asked() {
  const session = useLateAnswer("GET /session", {});
  const owner = useLateAnswer("GET /owner", {});
  if (session?.example !== false || owner?.isAsked !== false) return null;
  return (
    <Suspense fallback={null}>
      <FirstSteps owner={owner} />
    </Suspense>
  );
}

function Bare({ plan }: { readonly plan: WeekPlan }) {
  const { total } = useAnswer("GET /people", { limit: 0 }).data;
  return total === 0 ? <FirstRun /> : <Week plan={plan} />;
}

function Week({ plan }: { readonly plan: WeekPlan }) {
  const { t } = useTranslation();
  const ahead = useLateAnswer("GET /week/ahead", {});
  const waiting = new Set(useWaiting().map(contactOf));
  const listed = plan.touches.filter((touch) => !isSetAside(touch) && !waiting.has(touch.contact.id));
  useCardKeys(plan, listed);
  const monday = mondayOf(plan.asOf);
  return (
    <div className={classes.page}>
      <Stack gap="lg" className={classes.cards}>
        <header>
          <Group align="baseline" gap="sm">
            <Title order={1} fz="xl">
              {t("week.title")}
            </Title>
            <Text c="dimmed">
              {t("week.span", { from: nearDay(monday, plan.asOf), until: nearDay(dayAfter(monday, 6), plan.asOf) })}
            </Text>
          </Group>
          {plan.freshness !== null && (
            <Text fz="sm" c="var(--kith-signal)" mt={4}>
              {plan.freshness}
            </Text>
          )}
        </header>
        <Asked />
        <AfterMeeting today={plan.asOf} />
        {listed.length === 0 && <Text>{t("week.empty")}</Text>}
        {listed.map((touch) => (
          <TouchCard
            key={touch.contact.id}
            touch={touch}
            plan={plan}
            meetsOn={ahead?.days.find(({ kind, contact }) => kind === "meeting" && contact.id === touch.contact.id)?.on}
          />
        ))}
        <SetAside touches={plan.touches.filter(isSetAside)} />
        <LeftForLater left={plan.left} total={plan.leftTotal} />
      </Stack>
      <Stack gap="xl" component="aside" className={classes.beside} aria-label={t("week.beside")}>
        <Budget plan={plan} listed={listed} />
        {plan.regroup !== null && <RegroupLine regroup={plan.regroup} today={plan.asOf} />}
        <GoodNews returned={plan.returned} wroteBack={ahead?.wroteBack ?? []} today={plan.asOf} />
        <Promises today={plan.asOf} />
        <ComingWeeks ahead={ahead} today={plan.asOf} />
      </Stack>
    </div>
  );
}

function isSetAside({ state }: Touch): boolean {
  return state === "snoozed" || state === "skipped";
}

/** Whom the owner put off this week, in one line. */
function SetAside({ touches }: { readonly touches: readonly Touch[] }) {
  const { t } = useTranslation();
  if (touches.length === 0) return null;
  return (
    <Text fz="sm" c="dimmed">
      {t("week.setAside")}{" "}
      {touches.map(({ contact }, index) => (
        <Fragment key={contact.id}>
          {index > 0 && ", "}
          <PersonLink contact={contact} />
        </Fragment>
      ))}
    </Text>
  );
}

/** What the list takes of the attention there is. */
function Budget({ plan, listed }: { readonly plan: WeekPlan; readonly listed: readonly Touch[] }) {
  const { t } = useTranslation();
  const { touches, minutes } = plan.budget;
  const used = listed.length;
  const usedMinutes = listed.reduce((sum, touch) => sum + touch.minutes, 0);
  const done = listed.filter(({ state }) => state === "done").length;
  const whole = minutes ?? touches ?? 0;
  const share = whole === 0 ? 0 : (100 * (minutes === null ? used : usedMinutes)) / whole;
  const have = [
    ...(touches === null ? [] : [t("week.budgetTouches", { count: touches })]),
    ...(minutes === null ? [] : [t("week.budgetMinutes", { count: minutes })]),
  ].join(", ");
  const takes = `${t("week.budgetTouches", { count: used })}, ${t("week.minutes", { count: usedMinutes })}`;
  return (
    <section aria-labelledby="budget">
      <Title order={2} fz="md" id="budget" mb={4}>
        {t("week.attention")}
      </Title>
      <Progress.Root size="sm" aria-hidden>
        <Progress.Section value={Math.min(100, share)} />
      </Progress.Root>
      <Text fz="sm" c="dimmed" mt={6}>
        {t("week.budget", { what: have, used: takes })} {done > 0 && t("week.doneSoFar", { count: done })}
      </Text>
      <Text fz="sm" c="dimmed" mt={4}>
        {plan.capacity.text}
      </Text>
    </section>
  );
}

/** The keys of the card that has the focus, or else of the first that waits for an answer. */
function useCardKeys(plan: WeekPlan, listed: readonly Touch[]): void {
  const { t } = useTranslation();
  const go = useNavigate();
  const answersOf = useAnswers(plan);
  const latest = useRef<string | null>(null);
  const ids = listed.map(({ contact }) => contact.id);
  const shown = ids.join(" ");
  /** Where the latest stood, for the one that takes its place. */
  const place = useRef(0);
  useEffect(() => {
    const now = shown === "" ? [] : shown.split(" ");
    if (latest.current === null) return;
    if (now.includes(latest.current)) {
      place.current = now.indexOf(latest.current);
      return;
    }
    const next = now[Math.min(place.current, now.length - 1)] ?? null;
    latest.current = next;
    // The focus left with the card that had it.
    if (next !== null && document.activeElement === document.body)
      document.querySelector<HTMLElement>(`[data-contact="${next}"]`)?.focus();
  }, [shown]);
  const current = (): Touch | undefined => {
    const focused = document.activeElement?.closest<HTMLElement>("[data-contact]")?.dataset["contact"];
    return (
      listed.find(({ contact }) => contact.id === (focused ?? latest.current)) ??
      listed.find(({ state }) => state !== "done")
    );
  };
  const move = (by: 1 | -1): void => {
    const before = ids.indexOf(current()?.contact.id ?? "");
    const isFocused = document.activeElement?.closest("[data-contact]") !== null;
    const next = ids[Math.min(ids.length - 1, Math.max(0, isFocused ? before + by : before))];
    if (next === undefined) return;
    latest.current = next;
    document.querySelector<HTMLElement>(`[data-contact="${next}"]`)?.focus();
  };
  const answer = (kind: keyof ReturnType<typeof answersOf>) => () => {
    const touch = current();
    if (touch === undefined || touch.state === "done") return;
    latest.current = touch.contact.id;
    place.current = ids.indexOf(touch.contact.id);
    answersOf(touch)[kind]();
  };
  useKeys([
    { key: "j", text: t("week.next"), run: () => move(1) },
    { key: "k", text: t("week.before"), run: () => move(-1) },
    { key: "d", text: t("week.done"), run: answer("done") },
    { key: "l", text: t("week.later"), run: answer("later") },
    { key: "n", text: t("week.notNow"), run: answer("skip") },
    { key: "s", text: t("week.inTouch"), run: answer("inTouch") },
    { key: "e", text: t("week.elsewhere"), run: answer("elsewhere") },
    {
      key: "Enter",
      text: t("week.open"),
      run: () => {
        const touch = current();
        if (touch !== undefined) void go({ to: "/people/$id", params: { id: touch.contact.id } });
      },
    },
  ]);
}
