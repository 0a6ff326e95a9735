import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/client.ts";

/** So many are told. */
const MOST = 3;

/** Why somebody came up: the words of theirs that matched. */
export function MatchWords({ words }: { readonly words: AnswerOf<"GET /who">["matches"][number]["words"] }) {
  const { t } = useTranslation();
  const texts = [...new Set(words.map(({ text }) => `“${text}”`))].slice(0, MOST);
  return (
    <Text fz="sm" c="dimmed">
      {t("share.why", { words: texts.join(", ") })}
    </Text>
  );
}
