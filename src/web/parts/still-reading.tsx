/** Stands where an answer will: that it is on its way, or why it does not come. */
import { Loader, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Question, question } from "../api/ask.ts";
import type { InputOf } from "../api/client.ts";
import { sayProblem } from "../api/say-problem.ts";

export function StillReading<R extends Question>({ route, input }: { readonly route: R; readonly input: InputOf<R> }) {
  const { t } = useTranslation();
  const { error } = useQuery(question(route, input));
  return error === null ? (
    <Loader size="sm" aria-label={t("trouble.loading")} />
  ) : (
    <Text fz="sm" role="alert">
      {sayProblem(error, t("trouble.offline"))}
    </Text>
  );
}
