/** Everything that was changed, latest first, each with its undo. */
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import { useActs } from "../../frame/acts.tsx";
import { PageHead } from "../../parts/page-head.tsx";

export function HistoryPage() {
  const { t } = useTranslation();
  const { act } = useActs();
  const [limit, setLimit] = useState(STEP);
  const { operations } = useAnswer("GET /history", { limit }).data;
  /** Which could not be taken back alone: later changes build on it. */
  const [held, setHeld] = useState<number | null>(null);
  const undo = async (seq: number, what: string, withLater: boolean): Promise<void> => {
    const done = await act("POST /undo", { seq, withLater }, ({ undone }) =>
      undone.length > 1 ? t("history.undoneAll", { what, count: undone.length }) : t("acts.undone", { what }),
    );
    setHeld(done === undefined ? seq : null);
  };
  return (
    <Stack gap="sm" maw={760}>
      <PageHead title={t("places.history")} />
      {operations.map(({ seq, at, summary, revertedBy, sealed }) => (
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
              style={{ flexShrink: 0 }}
              onClick={() => void undo(seq, summary, held === seq)}
            >
              {t(held === seq ? "history.withLater" : "acts.undo")}
            </Button>
          )}
        </Group>
      ))}
      {operations.length === limit && limit < MOST && (
        <div>
          <Button variant="default" onClick={() => setLimit(Math.min(MOST, limit + STEP))}>
            {t("history.earlier")}
          </Button>
        </div>
      )}
    </Stack>
  );
}

const STEP = 100;
/** As many as the server gives at once. */
const MOST = 1000;
