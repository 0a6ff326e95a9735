import { Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** An address that leads nowhere. */
export function Lost() {
  const { t } = useTranslation();
  return (
    <Stack py="xl" align="flex-start">
      <Text>{t("trouble.lost")}</Text>
      <Link to="/">{t("places.week")}</Link>
    </Stack>
  );
}
