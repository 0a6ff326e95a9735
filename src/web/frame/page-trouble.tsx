/** What a page shows when it could not be read. */
import { Button, Stack, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { ProblemError } from "../api/client.ts";
import { whenBack } from "../offline/connection.ts";

export function PageTrouble({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const forgetFailed = useCallback(
    () => queries.removeQueries({ predicate: ({ state }) => state.status === "error" }),
    [queries],
  );
  // What failed is asked for again by whatever shows it next, and once the server answers again.
  useEffect(() => forgetFailed, [forgetFailed]);
  const again = useCallback(() => {
    forgetFailed();
    reset();
  }, [forgetFailed, reset]);
  useEffect(() => whenBack(again), [again]);
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const title =
    problem === undefined ? t("trouble.offline") : problem.status === 401 ? t("trouble.noSession") : problem.detail;
  return (
    <Stack align="flex-start" py="xl" role="alert">
      <Title order={2} fz="lg">
        {title}
      </Title>
      {problem?.hint !== undefined && <Text c="dimmed">{problem.hint}</Text>}
      <Button variant="default" onClick={again}>
        {t("trouble.again")}
      </Button>
    </Stack>
  );
}
