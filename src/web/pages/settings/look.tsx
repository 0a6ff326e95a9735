/** Light, dark, or as the system has it. */
import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";

const SCHEMES = ["auto", "light", "dark"] as const;

export function Look() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label={t("settings.parts.look")}
      value={colorScheme}
      onChange={(scheme) => setColorScheme(SCHEMES.find((one) => one === scheme) ?? "auto")}
      data={SCHEMES.map((value) => ({ value, label: t(`settings.schemes.${value}`) }))}
    />
  );
}
