/** Settings that are one value each: sent when the field is left, if it was changed. */
import { SimpleGrid, TextInput } from "@mantine/core";
import { NUMBER_RANGES, type NumberSetting } from "../../../core/settings.ts";
import { WholeNumber } from "../../parts/whole-number.tsx";
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
    <WholeNumber
      key={shown}
      label={label}
      description={description}
      shown={shown}
      change={change}
      suffix={unit}
      min={least}
      max={most}
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
