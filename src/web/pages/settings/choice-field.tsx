/** Settings of which there is a list to choose from. */
import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DATE_ORDERS, isRegion } from "../../../core/settings.ts";
import { useSetting } from "./use-setting.ts";

type Choice = "zone" | "region" | "dateOrder";

export function ChoiceField({ name }: { readonly name: Choice }) {
  const { t } = useTranslation();
  const { label, description, shown, change } = useSetting(name);
  const choices =
    name === "dateOrder"
      ? (["auto", ...DATE_ORDERS] as const).map((order) => ({ value: order, label: t(`settings.dateOrders.${order}`) }))
      : name === "zone"
        ? zones(shown)
        : regions();
  return (
    <Select
      label={label}
      description={description}
      data={choices}
      value={shown === "" ? null : shown}
      onChange={(value) => void change(value ?? "")}
      searchable={name !== "dateOrder"}
      clearable={name === "region"}
      allowDeselect={false}
      nothingFoundMessage={t("settings.noSuchChoice")}
      limit={name === "dateOrder" ? 10 : 100}
    />
  );
}

/** The browser's list leaves some names out by which a zone is known, too. */
function zones(shown: string): { value: string; label: string }[] {
  return [...new Set(["UTC", shown, ...Intl.supportedValuesOf("timeZone")])].map((value) => ({
    value,
    label: value.replaceAll("_", " "),
  }));
}

function regions(): { value: string; label: string }[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const names = new Intl.DisplayNames("en", { type: "region" });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter(isRegion)
    .map((value) => ({ value, label: `${names.of(value) ?? ""} (${value})` }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}
