/** On a phone: every place that does not stand at the thumb. */
import { Stack, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "../../frame/frame.module.css";
import { PlaceLink } from "../../frame/place-link.tsx";
import { morePlaces } from "../../frame/places.ts";

export function MorePage() {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" maw={480}>
      <Title order={1} fz="xl">
        {t("places.more")}
      </Title>
      {morePlaces().map((place) => (
        <PlaceLink key={place.name} place={place} className={classes.place} />
      ))}
    </Stack>
  );
}
