/** What is seen of the time: nothing to answer here, only to look at. */
import { List, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Heading } from "../../parts/heading.tsx";
import { PlannedSpent } from "../../parts/planned-spent.tsx";
import type { Regroup } from "./regroup.ts";

const SECTIONS = ["came", "changed", "rose", "faded", "breadth", "attention", "left"] as const;

export function Findings({ regroup: { findings } }: { readonly regroup: Regroup }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      {findings.length === 0 && <Text>{t("regroup.nothingSeen")}</Text>}
      {SECTIONS.map((section) => {
        const found = findings.filter((one) => one.section === section);
        if (found.length === 0 && section !== "attention") return null;
        return (
          <section key={section} aria-label={t(`regroup.sections.${section}`)}>
            <Heading text={t(`regroup.sections.${section}`)} />
            {section === "attention" && <PlannedSpent />}
            <List listStyleType="none" spacing={4} mt={section === "attention" ? "sm" : 0}>
              {found.map(({ text }) => (
                <List.Item key={text} fz={section === "attention" ? "sm" : "md"}>
                  <bdi>{text}</bdi>
                </List.Item>
              ))}
            </List>
          </section>
        );
      })}
    </Stack>
  );
}
