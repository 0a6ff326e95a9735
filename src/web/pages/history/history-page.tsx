/** Everything that was changed, latest first, each with its undo. */
import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import { useActs } from "../../frame/acts.tsx";
import { PageHead } from "../../parts/page-head.tsx";

export function HistoryPage() {
  const { t } = useTranslation();
  const { act } = useActs();
  const { data } = useAnswer("GET /history", { limit: 100 });
  return (
    <Stack gap="sm" maw={760}>
      <PageHead title={t("places.history")} />
      {data.operations.map(({ seq, at, summary, revertedBy, sealed }) => (
        <Group key={seq} justify="space-between" wrap="nowrap" className="hairline" pt="xs">
          <div>
            <Text td={revertedBy === null ? undefined : "line-through"}>{summary}</Text>
            <Text fz="sm" c="dimmed">
              {new Date(at).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" })}
              {sealed === null ? "" : `. ${sealed}`}
            </Text>
          </div>
          {revertedBy === null && sealed === null && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => void act("POST /undo", { seq }, () => t("acts.undone", { what: summary }))}
            >
              {t("acts.undo")}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}
