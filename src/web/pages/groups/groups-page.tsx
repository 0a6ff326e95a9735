/** What each circle of people is for, how often, how much attention it gets, and what all of it comes to. */
import { Stack, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { minutesOf } from "../../../core/medium.ts";
import { useAnswer, useLateAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { Heading } from "../../parts/heading.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PlannedSpent } from "../../parts/planned-spent.tsx";
import { CapacityBar } from "./capacity-bar.tsx";
import classes from "./groups.module.css";
import { GroupCard } from "./group-card.tsx";
import type { Drawn } from "./group-fields.tsx";
import { movedTo, withCadences } from "./live-capacity.ts";
import { NewGroup } from "./new-group.tsx";

export function GroupsPage() {
  const { t } = useTranslation();
  const { act } = useActs();
  const { groups, capacity } = useAnswer("GET /groups", {}).data;
  const attention = useLateAnswer("GET /groups/attention", {});
  const mailMinutes = minutesOf("email", useLateAnswer("GET /settings", {})?.mediaMinutes);
  /** What sliders show, by the version of the group that it was shown of: the next one comes with what was saved. */
  const [drawn, setDrawn] = useState<Readonly<Record<string, Drawn | null>>>({});
  const drawnOf = <K extends keyof Drawn>(part: K): Record<string, number> =>
    Object.fromEntries(
      groups.flatMap((group) => {
        const value = drawn[keyOf(group)]?.[part];
        return value === undefined ? [] : [[group.id, value]];
      }),
    );
  // The button that moved a group keeps the focus, wherever it now stands.
  const moved = useRef<{ readonly id: string; readonly by: 1 | -1 } | null>(null);
  const ranks = groups.map(({ id }) => id).join(" ");
  useEffect(() => {
    if (moved.current === null) return;
    const { id, by } = moved.current;
    moved.current = null;
    const buttons = [by, -by].map((way) => document.querySelector<HTMLButtonElement>(`[data-moves="${id} ${way}"]`));
    buttons.find((button) => button?.disabled === false)?.focus();
  }, [ranks]);
  const [dragged, setDragged] = useState<string | null>(null);
  const live = withCadences(capacity, groups, drawnOf("days"), mailMinutes);
  const move = (id: string, to: number): void => {
    const order = movedTo(groups, id, to);
    if (order.every((group, at) => group.id === groups[at]?.id)) return;
    void act("PUT /groups/arrangement", { groups: order.map(({ id: one }, at) => ({ id: one, rank: at + 1 })) }, () =>
      t("groups.arranged", { name: groups.find((group) => group.id === id)?.name ?? "" }),
    );
  };
  const drawnShares = drawnOf("share");
  const shares = Math.round(100 * groups.reduce((sum, { id, share }) => sum + (drawnShares[id] ?? share), 0));
  return (
    <Stack gap="lg" maw={860}>
      <PageHead title={t("places.groups")} about={t("groups.about")} />
      <div className={classes.capacity} data-stays-in-sight>
        <CapacityBar
          capacity={
            live === capacity
              ? capacity
              : { ...live, text: t("groups.live", { asked: live.asked.toFixed(1), budget: live.budget }) }
          }
        />
        <WaysOut capacity={live} />
        {shares !== 100 && groups.length > 0 && (
          <Text fz="sm" c="dimmed" mt="xs">
            {t("groups.shares", { shares })}
          </Text>
        )}
      </div>
      {groups.map((group, at) => (
        <GroupCard
          key={group.id}
          group={group}
          suggested={attention?.groups.find(({ id }) => id === group.id)?.suggested ?? 0}
          balance={balanceOf(attention, group.id)}
          place={{ isFirst: at === 0, isLast: at === groups.length - 1 }}
          draw={(one) =>
            setDrawn((before) => ({
              ...before,
              [keyOf(group)]: one === null ? null : { ...before[keyOf(group)], ...one },
            }))
          }
          move={(by) => {
            moved.current = { id: group.id, by };
            move(group.id, at + by);
          }}
          drag={{
            begin: () => setDragged(group.id),
            end: () => setDragged(null),
            isOver: dragged !== null && dragged !== group.id,
            drop: () => {
              if (dragged !== null) move(dragged, at);
              setDragged(null);
            },
          }}
        />
      ))}
      <NewGroup />
      {groups.length > 0 && (
        <section aria-label={t("groups.attention")}>
          <Heading text={t("groups.attention")} />
          <PlannedSpent drawn={drawnShares} />
        </section>
      )}
    </Stack>
  );
}

/** What would make it fit, each alone. Its place stays where it fits, so that nothing moves under a slider. */
function WaysOut({ capacity: { waysOut } }: { readonly capacity: AnswerOf<"GET /groups">["capacity"] }) {
  const { t } = useTranslation();
  const ways =
    waysOut === null
      ? []
      : [
          t("groups.fewer", { count: waysOut.fewerContacts }),
          ...(Number.isFinite(waysOut.timesSlower) ? [t("groups.slower", { times: waysOut.timesSlower })] : []),
          t("groups.more", { count: waysOut.moreTouches, minutes: waysOut.moreMinutes }),
        ];
  return (
    <Text fz="sm" className={classes.waysOut ?? ""}>
      {ways.length > 0 && `${t("groups.waysOut")} ${ways.join("; ")}.`}
    </Text>
  );
}

function balanceOf(attention: AnswerOf<"GET /groups/attention"> | undefined, group: string) {
  const lived = attention?.groups.find(({ id }) => id === group)?.quarters;
  return attention === undefined || lived === undefined ? undefined : { quarters: attention.quarters, lived };
}

function keyOf({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id} ${version}`;
}
