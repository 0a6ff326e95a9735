/** Fields of a group that show at once what is set, and save it when they rest. */
import { Slider, Switch, Text } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** Of a group whose sliders were moved: its cadence in days, and its share. */
export interface Drawn {
  readonly days?: number;
  readonly share?: number;
}

/** What a slider shows before it is saved; null where it was not taken. */
type Draw = (drawn: Drawn | null) => void;

/** The slider of the cadence goes by steps that people say. */
const CADENCES = [7, 10, 14, 21, 30, 45, 60, 75, 90, 120, 150, 180, 270, 365] as const;
/** By keys a slider ends at each step: what it rests at is saved. */
const REST_MS = 400;

interface Field<T> {
  readonly saved: T;
  /** Of the group that it was saved in. */
  readonly version: number;
  /** Whether it was taken. */
  change(value: T): Promise<boolean>;
}

export function Toggle({ label, ...field }: Field<boolean> & { readonly label: string }) {
  const { shown, show, save } = useHeld(field);
  return (
    <Switch
      label={label}
      checked={shown}
      onChange={({ currentTarget: { checked } }) => {
        show(checked);
        save(checked);
      }}
    />
  );
}

/** In days. */
export function Cadence({ draw, ...field }: Field<number> & { readonly draw: Draw }) {
  const { t } = useTranslation();
  const days = field.saved;
  // A cadence between two steps stays what it is until the slider is moved.
  const steps = CADENCES.some((step) => step === days) ? [...CADENCES] : [...CADENCES, days].sort((a, b) => a - b);
  const { shown, show, save } = useHeld(field, () => draw(null));
  const saveAtRest = useDebouncedCallback(save, REST_MS);
  return (
    <div>
      <Text fz="sm" fw={600} mb={4}>
        {t("groups.every", { count: shown })}
      </Text>
      <Slider
        thumbLabel={t("groups.idealDays")}
        thumbValueText={() => t("groups.every", { count: shown })}
        min={0}
        max={steps.length - 1}
        step={1}
        value={Math.max(0, steps.indexOf(shown))}
        label={null}
        onChange={(at) => {
          show(steps[at] ?? days);
          draw({ days: steps[at] ?? days });
        }}
        onChangeEnd={(at) => saveAtRest(steps[at] ?? days)}
      />
    </div>
  );
}

/** From 0 to 1. */
export function Share({ draw, ...field }: Field<number> & { readonly draw: Draw }) {
  const { t } = useTranslation();
  const { shown, show, save } = useHeld(field, () => draw(null));
  const saveAtRest = useDebouncedCallback(save, REST_MS);
  const percent = Math.round(100 * shown);
  return (
    <div>
      <Text fz="sm" fw={600} mb={4}>
        {t("groups.shareOf", { percent })}
      </Text>
      <Slider
        thumbLabel={t("groups.share")}
        thumbValueText={() => t("groups.shareOf", { percent })}
        min={0}
        max={100}
        step={5}
        value={percent}
        label={null}
        onChange={(next) => {
          show(next / 100);
          draw({ share: next / 100 });
        }}
        onChangeEnd={(next) => saveAtRest(next / 100)}
      />
    </div>
  );
}

interface Held<T> {
  readonly shown: T;
  /** Shows what is set, before it is saved. */
  show(value: T): void;
  save(value: T): void;
}

/**
 * Shows at once what is set, until the group stands in a later version than the one over which it was saved: whether that is
 * the change itself or, meanwhile, its undo.
 */
function useHeld<T>({ saved, version, change }: Field<T>, takenBack: () => void = () => undefined): Held<T> {
  const [held, hold] = useState<{ readonly value: T; readonly over: number | null } | null>(null);
  const isOver = held !== null && held.over !== null && held.over !== version;
  return {
    shown: held === null || isOver ? saved : held.value,
    show: (value) => hold({ value, over: null }),
    save(value) {
      if (value === saved) return;
      void change(value).then((isTaken) => {
        // What was set since is saved by itself.
        if (isTaken) hold((now) => (now?.value === value ? { value, over: version } : now));
        else {
          hold(null);
          takenBack();
        }
      });
    },
  };
}
