/** After a touch: done, and the only judgement of quality that Kith takes. */
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useActs } from "../../frame/acts.tsx";
import type { Touch } from "./touch.ts";

const PACES = ["more", "same", "less"] as const;

export function AfterTouch({ touch: { contact, medium } }: { readonly touch: Touch }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const { id, name } = contact;
  return (
    <Group mt="sm" gap="sm" justify="space-between">
      <Text fz="sm">{t("week.isDone", { medium: t(`media.${medium}`) })}</Text>
      <Group gap={4} role="group" aria-label={t("pace.question", { name })}>
        <Text fz="sm" c="dimmed">
          {t("pace.ask")}
        </Text>
        {PACES.map((pace) => (
          <Button
            key={pace}
            size="compact-sm"
            variant="subtle"
            onClick={() =>
              void act("PUT /people/:id/pace", { id, pace }, ({ days }) => t("pace.said", { name, count: days }))
            }
          >
            {t(`pace.${pace}`)}
          </Button>
        ))}
      </Group>
    </Group>
  );
}
