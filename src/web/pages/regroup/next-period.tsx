/** What the coming time is about, and how much attention there is; then the record is written. */
import { Button, Group, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useActs } from "../../frame/acts.tsx";
import type { Regroup } from "./regroup.ts";

export function NextPeriod({ regroup: { budget, proposals } }: { readonly regroup: Regroup }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const navigate = useNavigate();
  const [focus, setFocus] = useState("");
  const [touches, setTouches] = useState<number | string>(budget.touches ?? "");
  const [minutes, setMinutes] = useState<number | string>(budget.minutes ?? "");
  const close = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const closed = await act(
      "POST /regroup/close",
      {
        ...(focus.trim() === "" ? {} : { focus: focus.trim() }),
        ...(typeof touches === "number" && touches !== budget.touches ? { touches } : {}),
        ...(typeof minutes === "number" && minutes !== budget.minutes ? { minutes } : {}),
      },
      () => t("regroup.closed"),
    );
    if (closed !== undefined) await navigate({ to: "/regroup/record" });
  };
  return (
    <form onSubmit={(event) => void close(event)}>
      <Stack gap="sm">
        <TextInput
          label={t("regroup.focus")}
          placeholder={t("regroup.focusHint")}
          value={focus}
          onChange={({ currentTarget }) => setFocus(currentTarget.value)}
          maxLength={500}
        />
        <Group gap="sm" align="flex-end">
          <NumberInput
            label={t("regroup.touches")}
            value={touches}
            onChange={setTouches}
            min={0}
            max={100}
            allowDecimal={false}
          />
          <NumberInput
            label={t("regroup.minutes")}
            value={minutes}
            onChange={setMinutes}
            min={0}
            max={5000}
            allowDecimal={false}
          />
        </Group>
        {proposals.length > 0 && (
          <Text fz="sm" c="dimmed">
            {t("regroup.undecided", { count: proposals.length })}
          </Text>
        )}
        <Group>
          <Button type="submit">{t("regroup.close")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
