/** Nobody takes the example for their own data, and one press leads from it to those. */
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../api/ask.ts";
import { usePlace } from "../parts/use-place.ts";
import classes from "./frame.module.css";

export function ExampleLine() {
  const { t } = useTranslation();
  const { isChanging, change } = usePlace();
  const session = useLateAnswer("GET /session", {});
  if (session !== undefined && session.trouble !== null) {
    return (
      <Text className={classes.example} role="alert">
        {t("places.notOpened", { why: session.trouble })}
      </Text>
    );
  }
  if (session?.example !== true) return null;
  return (
    <Group className={classes.example} justify="space-between" gap="xs">
      <Text inherit>{t("places.example")}</Text>
      <Button size="compact-sm" variant="light" loading={isChanging} onClick={() => void change(false)}>
        {t("places.own")}
      </Button>
    </Group>
  );
}
