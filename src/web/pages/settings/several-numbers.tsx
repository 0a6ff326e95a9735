/** Settings that are several numbers together: sent when the last of them is left, once they make sense. */
import { Group, Input, NumberInput, Text } from "@mantine/core";
import { type FocusEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type OneSetting, useSetting } from "./use-setting.ts";

/** Per cent of the week for new, current and past ties. */
export function Shares() {
  const { t } = useTranslation();
  const setting = useSetting("shares");
  return (
    <Numbers
      key={setting.shown}
      setting={setting}
      separator=","
      most={100}
      labels={(["new", "current", "past"] as const).map((part) => t(`settings.shares.${part}`))}
      troubleOf={(parts) => {
        const sum = parts.reduce((before, part) => before + part, 0);
        return sum === 100 ? null : t("settings.notAll", { sum });
      }}
    />
  );
}

export function CallHours() {
  const { t } = useTranslation();
  const setting = useSetting("callHours");
  return (
    <Numbers
      key={setting.shown}
      setting={setting}
      separator="-"
      most={24}
      labels={(["from", "until"] as const).map((part) => t(`settings.callHours.${part}`))}
      troubleOf={([from = 0, until = 0]) => (from < until ? null : t("settings.noHours"))}
    />
  );
}

interface Props {
  readonly setting: OneSetting;
  /** Between the numbers as the setting is written. */
  readonly separator: string;
  readonly most: number;
  readonly labels: readonly string[];
  /** Why these make no sense together; null where they do. */
  troubleOf(numbers: readonly number[]): string | null;
}

function Numbers({ setting: { label, description, shown, change }, separator, most, labels, troubleOf }: Props) {
  const [said, setSaid] = useState(() => shown.split(separator));
  const numbers = said.map((one) => Number.parseInt(one, 10) || 0);
  const trouble = troubleOf(numbers);
  const leave = (event: FocusEvent<HTMLElement>): void => {
    const value = numbers.join(separator);
    if (event.currentTarget.contains(event.relatedTarget) || trouble !== null || value === shown) return;
    void change(value);
  };
  return (
    <Input.Wrapper label={label} description={description} labelElement="div">
      <Group
        gap="xs"
        wrap="nowrap"
        mt="calc(var(--mantine-spacing-xs) / 2)"
        role="group"
        aria-label={label}
        onBlur={leave}
      >
        {labels.map((part, index) => (
          <NumberInput
            key={part}
            aria-label={`${label}: ${part}`}
            placeholder={part}
            value={said[index] ?? ""}
            onChange={(value) => setSaid(said.with(index, String(value)))}
            onKeyDown={({ key, currentTarget }) => {
              if (key === "Enter") currentTarget.blur();
            }}
            min={0}
            max={most}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            autoComplete="off"
            leftSection={
              <Text span fz="sm" aria-hidden>
                {part}
              </Text>
            }
            leftSectionWidth={`${part.length * 0.5 + 1.2}rem`}
          />
        ))}
      </Group>
      {trouble !== null && (
        <Text fz="sm" role="alert" mt={4}>
          {trouble}
        </Text>
      )}
    </Input.Wrapper>
  );
}
