/** Settings that are one value each: sent when the field is left, if it was changed. */
import { NumberInput, SimpleGrid, TextInput } from "@mantine/core";
import { NUMBER_RANGES, type NumberSetting } from "../../../core/settings.ts";
import { ChoiceField } from "./choice-field.tsx";
import { CallHours, Shares } from "./several-numbers.tsx";
import { useSetting } from "./use-setting.ts";

export function Fields() {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <NumberField name="touches" />
      <NumberField name="minutes" />
      <Shares />
      <CallHours />
      <NumberField name="promises" unit=" %" />
      <NumberField name="forMe" unit=" %" />
      <TextField name="awayUntil" type="date" />
      <NumberField name="attemptLimit" />
      <NumberField name="attemptDays" />
      <NumberField name="regroupDays" />
      <ChoiceField name="zone" />
      <ChoiceField name="region" />
      <TextField name="city" type="text" />
      <ChoiceField name="dateOrder" />
    </SimpleGrid>
  );
}

interface NumberFieldProps {
  readonly name: NumberSetting;
  /** Behind the number. */
  readonly unit?: string;
}

function NumberField({ name, unit = "" }: NumberFieldProps) {
  const { label, description, shown, change } = useSetting(name);
  const [least, most] = NUMBER_RANGES[name];
  return (
    <NumberInput
      key={shown}
      label={label}
      description={description}
      defaultValue={shown}
      suffix={unit}
      min={least}
      max={most}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      autoComplete="off"
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Enter") currentTarget.blur();
      }}
      onBlur={({ currentTarget }) => {
        const value = currentTarget.value.replace(unit, "").trim();
        if (value !== shown) void change(value);
      }}
    />
  );
}

function TextField({ name, type }: { readonly name: "awayUntil" | "city"; readonly type: "date" | "text" }) {
  const { label, description, shown, change } = useSetting(name);
  return (
    <TextInput
      key={shown}
      type={type}
      label={label}
      description={description}
      defaultValue={shown}
      autoComplete="off"
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Enter") currentTarget.blur();
      }}
      onBlur={({ currentTarget }) => {
        const value = currentTarget.value.trim();
        if (value === shown) return;
        void change(value).then((isTaken) => {
          if (!isTaken) currentTarget.value = shown;
        });
      }}
    />
  );
}
