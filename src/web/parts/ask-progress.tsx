/** How far one has come with a heap of questions. It counts up what was done here, and never what was missed. */
import { Progress, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

export function AskProgress({ waiting }: { readonly waiting: number }) {
  const { t } = useTranslation();
  const [start, setStart] = useState(waiting);
  // A reading meanwhile brings more.
  if (waiting > start) setStart(waiting);
  const done = start - waiting;
  return (
    <>
      <Progress
        value={start === 0 ? 100 : (100 * done) / start}
        size="xs"
        aria-label={t("asking.progress", { done, waiting })}
      />
      <Text fz="sm" c="dimmed" mt={4} role="status">
        {t("asking.progress", { done, waiting })}
      </Text>
    </>
  );
}
