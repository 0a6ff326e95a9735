/** Three questions after the first reading, each answered by a press: is this you, how much time, and whom first. */
import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { NotMine } from "../../parts/not-mine.tsx";

const TOUCHES = [3, 5, 8, 12] as const;

export function FirstSteps({ owner }: { readonly owner: AnswerOf<"GET /owner"> }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const settings = useLateAnswer("GET /settings", {});
  const triage = useLateAnswer("GET /triage", { limit: 1 });
  if (settings === undefined) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label={t("firstRun.three")}>
      <Title order={2} fz="md">
        {t("firstRun.three")}
      </Title>
      <Stack gap="sm" mt="xs">
        <div>
          <Text fw={600}>{t("firstRun.you")}</Text>
          {owner.addresses.length === 0 && (
            <Text fz="sm">
              <Link to="/settings">{t("firstRun.sayYou")}</Link>
            </Text>
          )}
          {owner.addresses.map(({ kind, value }) => (
            <Group key={`${kind} ${value}`} gap="xs">
              <Text style={{ overflowWrap: "anywhere" }}>{value}</Text>
              <NotMine address={value} />
            </Group>
          ))}
        </div>
        <div>
          <Text fw={600}>{t("firstRun.time")}</Text>
          <Group gap="xs">
            {TOUCHES.map((count) => (
              <Button
                key={count}
                size="compact-md"
                variant={settings.touches === count ? "light" : "default"}
                aria-pressed={settings.touches === count}
                onClick={() =>
                  void act("PUT /settings/:name", { name: "touches", value: String(count) }, () =>
                    t("firstRun.timeSaid", { count }),
                  )
                }
              >
                {t("firstRun.touches", { count })}
              </Button>
            ))}
          </Group>
        </div>
        {triage !== undefined && triage.waiting > 0 && (
          <div>
            <Text fw={600}>{t("firstRun.whom")}</Text>
            <Link to="/triage">{t("firstRun.triage", { count: triage.waiting })}</Link>
          </div>
        )}
        <Group>
          <Button variant="light" onClick={() => void act("PUT /owner/asked", {}, () => t("firstRun.asked"))}>
            {t("firstRun.done")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
