/** What Kith goes by: whose data they are, how much time there is, copies, devices, and the look. */
import { Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Heading } from "../../parts/heading.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Addresses } from "./addresses.tsx";
import { CopiesPart } from "./copies-part.tsx";
import { Devices } from "./devices.tsx";
import { Fields } from "./fields.tsx";
import { Look } from "./look.tsx";
import { MediaTable } from "./media-table.tsx";

export function SettingsPage() {
  const { t } = useTranslation();
  const parts = [
    ["you", Addresses],
    ["time", Fields],
    ["media", MediaTable],
    ["copies", CopiesPart],
    ["devices", Devices],
    ["look", Look],
  ] as const;
  return (
    <Stack gap="lg" maw={680}>
      <PageHead title={t("places.settings")} />
      {parts.map(([name, Part]) => (
        <section key={name} aria-label={t(`settings.parts.${name}`)}>
          <Heading text={t(`settings.parts.${name}`)} />
          <Part />
        </section>
      ))}
      <Text className="hairline" pt="sm">
        <Link to="/history">{t("settings.history")}</Link>
      </Text>
    </Stack>
  );
}
