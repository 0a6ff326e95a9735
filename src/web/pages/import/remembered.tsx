/** Sources that Kith knows, through which day, and the places that it reads again. */
import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import { useActs } from "../../frame/acts.tsx";
import { longDay } from "../../parts/days.ts";
import { Heading } from "../../parts/heading.tsx";
import classes from "./import.module.css";
import type { Reading } from "./use-reading.ts";

export function Remembered({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const { sources } = useAnswer("GET /sources", {}).data;
  if (sources.length === 0) return null;
  const places = [...new Set(sources.flatMap((source) => source.places))];
  return (
    <section aria-label={t("import.remembered")}>
      <Heading text={t("import.remembered")} />
      <Stack gap={4}>
        {sources.map(({ id, name, through }) => (
          <div key={id}>
            <Text>
              <bdi>{name}</bdi>{" "}
              {through !== null && (
                <Text span c="dimmed" fz="sm">
                  {t("import.through", { day: longDay(through) })}
                </Text>
              )}
            </Text>
          </div>
        ))}
        {places.length > 0 && (
          <div>
            <Text>{t("import.places")}</Text>
            {places.map((place) => (
              <Group key={place} gap="xs" justify="space-between" wrap="nowrap">
                <Text fz="sm" c="dimmed" className={classes.sample ?? ""}>
                  {place}
                </Text>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t("import.forgetPlace", { place })}
                  onClick={() => void act("POST /sources/forget", { place }, () => t("import.placeForgotten"))}
                >
                  {t("import.forget")}
                </Button>
              </Group>
            ))}
            <Button mt="xs" variant="default" onClick={() => void reading.readAgain()}>
              {t("import.readAgain")}
            </Button>
          </div>
        )}
      </Stack>
    </section>
  );
}
