/** A name that comes to mind, in the book or not yet. */
import { Autocomplete, Button, Group, Stack } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import { useActs } from "../../frame/acts.tsx";

const TYPING_MS = 150;
const OFFERED = 6;

interface Props {
  readonly question: { readonly key: string; readonly question: string };
}

export function NameSomebody({ question: { key, question } }: Props) {
  const { t } = useTranslation();
  const { act } = useActs();
  const [typed, setTyped] = useState("");
  const [looked] = useDebouncedValue(typed.trim(), TYPING_MS);
  const found =
    useLateAnswer("GET /people", looked === "" ? { limit: 0 } : { text: looked, limit: OFFERED })?.contacts ?? [];
  const name = typed.trim();
  const recall = async (answer: "close" | "knew"): Promise<void> => {
    const who = found.filter((one) => one.name === name);
    const [only] = who.length === 1 ? who : [];
    const recalled = await act("POST /recall", { question: key, answer, who: only?.id ?? name }, () =>
      t(`recall.said.${answer}`, { name }),
    );
    if (recalled !== undefined) setTyped("");
  };
  return (
    <Stack component="section" gap="xs" aria-label={question}>
      <Autocomplete
        label={t("recall.name")}
        description={t("recall.nameHint")}
        data={[...new Set(found.map((one) => one.name))]}
        filter={({ options }) => options}
        value={typed}
        onChange={setTyped}
      />
      <Group gap="xs">
        <Button variant="default" disabled={name === ""} onClick={() => void recall("close")}>
          {t("recall.close")}
        </Button>
        <Button variant="default" disabled={name === ""} onClick={() => void recall("knew")}>
          {t("recall.knew")}
        </Button>
      </Group>
    </Stack>
  );
}
