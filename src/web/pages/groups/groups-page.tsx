/** What each circle of people is for, how often, how much attention it gets, and what all of it comes to. */
import { List, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer, useLateAnswer } from "../../api/ask.ts";
import { useActs } from "../../frame/acts.tsx";
import { Heading } from "../../parts/heading.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PlannedSpent } from "../../parts/planned-spent.tsx";
import { CapacityBar } from "./capacity-bar.tsx";
import { GroupCard } from "./group-card.tsx";
import { movedTo, withCadences } from "./live-capacity.ts";
import { NewGroup } from "./new-group.tsx";

export function GroupsPage() {
  const { t } = useTranslation();
  const { act } = useActs();
  const { groups, capacity } = useAnswer("GET /groups", {}).data;
  const attention = useLateAnswer("GET /groups/attention", {})?.groups;
  /** What the sliders show before they are let go, in days by group. */
  const [drawn, setDrawn] = useState<Readonly<Record<string, number>>>({});
  const [dragged, setDragged] = useState<string | null>(null);
  const live = withCadences(capacity, groups, drawn);
  const move = (id: string, to: number): void => {
    const order = movedTo(groups, id, to);
    if (order.every((group, at) => group.id === groups[at]?.id)) return;
    void act(
      "PUT /groups/arrangement",
      { groups: order.map(({ id: one, share }, at) => ({ id: one, rank: at + 1, share })) },
      () => t("groups.arranged", { name: groups.find((group) => group.id === id)?.name ?? "" }),
    );
  };
  const shares = Math.round(100 * groups.reduce((sum, { share }) => sum + share, 0));
  return (
    <Stack gap="lg" maw={860}>
      <PageHead title={t("places.groups")} about={t("groups.about")} />
      <div>
        <CapacityBar
          capacity={
            live === capacity
              ? capacity
              : { ...live, text: t("groups.live", { asked: live.asked.toFixed(1), budget: live.budget }) }
          }
        />
        {live === capacity && capacity.waysOut !== null && (
          <>
            <Text fz="sm" mt="xs">
              {t("groups.waysOut")}
            </Text>
            <List fz="sm" spacing={2}>
              <List.Item>{t("groups.fewer", { count: capacity.waysOut.fewerContacts })}</List.Item>
              {Number.isFinite(capacity.waysOut.timesSlower) && (
                <List.Item>{t("groups.slower", { times: capacity.waysOut.timesSlower })}</List.Item>
              )}
              <List.Item>
                {t("groups.more", { count: capacity.waysOut.moreTouches, minutes: capacity.waysOut.moreMinutes })}
              </List.Item>
            </List>
          </>
        )}
        {shares !== 100 && groups.length > 0 && (
          <Text fz="sm" c="dimmed" mt="xs">
            {t("groups.shares", { shares })}
          </Text>
        )}
      </div>
      {groups.map((group, at) => (
        <GroupCard
          key={`${group.id} ${group.version}`}
          group={group}
          suggested={attention?.find(({ id }) => id === group.id)?.suggested ?? 0}
          balance={attention?.find(({ id }) => id === group.id)?.balance}
          place={{ isFirst: at === 0, isLast: at === groups.length - 1 }}
          draw={(days) => setDrawn(days === null ? {} : { ...drawn, [group.id]: days })}
          move={(by) => move(group.id, at + by)}
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
          <PlannedSpent />
        </section>
      )}
    </Stack>
  );
}
