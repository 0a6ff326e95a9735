/** On a phone: every place that does not stand at the thumb. */
import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "../../frame/frame.module.css";
import { PlaceLink } from "../../frame/place-link.tsx";
import { morePlaces } from "../../frame/places.ts";
import { PageHead } from "../../parts/page-head.tsx";

export function MorePage() {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" maw={480}>
      <PageHead title={t("places.more")} />
      {morePlaces().map((place) => (
        <PlaceLink key={place.name} place={place} className={classes.place} />
      ))}
    </Stack>
  );
}
