/** Who could use help, and who could give it: needs and matches, introductions, promises, asks, goals and good news. */
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import { Heading } from "../../parts/heading.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { AddEntry } from "./add-entry.tsx";
import { Entries } from "./entries.tsx";
import classes from "./help.module.css";
import { Introductions } from "./introductions.tsx";
import { Needs } from "./needs.tsx";
import { WhoCould } from "./who-could.tsx";

/** In the order in which they matter on a Monday. */
const LISTS = ["promise", "ask", "offer", "goal", "news"] as const;

export function HelpPage() {
  const { t } = useTranslation();
  const { entries } = useAnswer("GET /help", {}).data;
  const lists = LISTS.map((kind) => ({ kind, of: entries.filter((entry) => entry.kind === kind) }));
  return (
    <Stack gap="lg">
      <PageHead title={t("places.help")} about={t("helping.about")} />
      <div className={classes.page}>
        <Stack gap="lg">
          <AddEntry />
          <Needs />
          <Introductions />
        </Stack>
        <Stack gap="lg" component="aside" aria-label={t("helping.between")}>
          <WhoCould />
          {lists
            .filter(({ of }) => of.length > 0)
            .map(({ kind, of }) => (
              <section key={kind} aria-label={t(`helping.lists.${kind}`)}>
                <Heading text={t(`helping.lists.${kind}`)} />
                <Entries entries={of} />
              </section>
            ))}
          {lists.every(({ of }) => of.length === 0) && (
            <Text fz="sm" c="dimmed">
              {t("helping.nothing")}
            </Text>
          )}
        </Stack>
      </div>
    </Stack>
  );
}
