/** Nothing is there yet: bring people, or look at an example first. */
import { Button, Group, List, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageHead } from "../../parts/page-head.tsx";
import { usePlace } from "../../parts/use-place.ts";

export function FirstRun() {
  const { t } = useTranslation();
  const { isChanging, change } = usePlace();
  return (
    <Stack gap="md" maw={640}>
      <PageHead title={t("firstRun.title")} about={t("firstRun.about")} />
      <List type="ordered" spacing="sm">
        {(["bring", "ask", "plan"] as const).map((step) => (
          <List.Item key={step}>{t(`firstRun.steps.${step}`)}</List.Item>
        ))}
      </List>
      <Group gap="sm">
        <Button renderRoot={(props) => <Link to="/import" {...props} />}>{t("firstRun.import")}</Button>
        <Button variant="default" loading={isChanging} onClick={() => void change(true)}>
          {t("firstRun.example")}
        </Button>
      </Group>
      <Text fz="sm" c="dimmed">
        {t("firstRun.private")}
      </Text>
    </Stack>
  );
}
