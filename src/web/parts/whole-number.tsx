/** A whole number that is sent when the field is left; where it is not taken, what was there comes back. */
import { NumberInput, type NumberInputProps } from "@mantine/core";
import { useState } from "react";

interface Props extends Pick<NumberInputProps, "label" | "description" | "min" | "max" | "suffix" | "w"> {
  /** As text; nothing for none. */
  readonly shown: string;
  /** Whether it was taken. */
  change(value: string): Promise<boolean>;
}

export function WholeNumber({ shown, change, ...field }: Props) {
  const [said, setSaid] = useState(shown);
  const [before, setBefore] = useState(shown);
  if (before !== shown) {
    setBefore(shown);
    setSaid(shown);
  }
  return (
    <NumberInput
      {...field}
      value={said}
      onChange={(value) => setSaid(String(value))}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      autoComplete="off"
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Enter") currentTarget.blur();
      }}
      onBlur={() => {
        if (said === shown) return;
        void change(said).then((isTaken) => {
          if (!isTaken) setSaid(shown);
        });
      }}
    />
  );
}
