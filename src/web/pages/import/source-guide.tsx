/** Where files come from, by how long each takes to get. */
import { List, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Heading } from "../../parts/heading.tsx";

const STEPS = [
  { when: "now", sources: ["phoneContacts", "googleContacts", "calendar"] },
  { when: "minutes", sources: ["linkedinConnections", "mail"] },
  { when: "day", sources: ["linkedinArchive", "takeout"] },
  { when: "single", sources: ["whatsapp", "telegram"] },
] as const;

export function SourceGuide() {
  const { t } = useTranslation();
  return (
    <section aria-label={t("import.guide")}>
      <Heading text={t("import.guide")} />
      <Stack gap="md">
        {STEPS.map(({ when, sources }) => (
          <div key={when}>
            <Title order={3} fz="md">
              {t(`import.when.${when}`)}
            </Title>
            <List mt={4} spacing={4} type="unordered">
              {sources.map((source) => (
                <List.Item key={source}>
                  <strong>{t(`import.from.${source}.name`)}</strong>
                  <Text c="dimmed" fz="sm">
                    {t(`import.from.${source}.how`)}
                  </Text>
                </List.Item>
              ))}
            </List>
          </div>
        ))}
      </Stack>
    </section>
  );
}
