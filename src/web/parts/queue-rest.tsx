/** The end of a queue: nothing waits, or what was put off can be brought back. */
import { Button, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Queue } from "./use-queue.ts";

interface Props {
  readonly queue: Pick<Queue<never>, "passed" | "again">;
  /** Said where nothing waits. */
  readonly empty: string;
}

export function QueueRest({ queue: { passed, again }, empty }: Props) {
  const { t } = useTranslation();
  return (
    <Stack align="flex-start" gap="sm">
      <Text>{passed === 0 ? empty : t("asking.rest", { count: passed })}</Text>
      {passed > 0 && (
        <Button variant="default" onClick={again}>
          {t("asking.again")}
        </Button>
      )}
      <Link to="/">{t("places.week")}</Link>
    </Stack>
  );
}
