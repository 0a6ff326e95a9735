/** What passed between the two, latest first, year by year. */
import { Button, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { question } from "../../api/ask.ts";
import { Heading } from "../../parts/heading.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./person.module.css";
import type { Person } from "./person.ts";

const FIRST = 20;
/** As many as the server gives at once. */
const MOST = 1000;

export function Timeline({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const [isLong, setIsLong] = useState(false);
  const whole = useQuery({ ...question("GET /people/:id", { id: person.id, timeline: MOST }), enabled: isLong }).data
    ?.data;
  const all = isLong && whole !== undefined ? whole.timeline : person.timeline;
  const shown = isLong ? all : all.slice(0, FIRST);
  const left = person.interactions - shown.length;
  return (
    <section>
      <Heading text={t("person.timeline")} />
      {shown.length === 0 && <Text c="dimmed">{t("rhythm.none")}</Text>}
      {yearsOf(shown).map(([year, exchanges]) => (
        <section key={year} aria-label={year}>
          <Title order={3} fz="sm" c="dimmed" fw={600} mt="sm">
            {year}
          </Title>
          <ul className={classes.plain}>
            {exchanges.map(({ id, day, medium, direction, subject, note, source }) => (
              <li key={id} className={classes.exchange} title={source}>
                <Text fz="sm" c="dimmed" className={classes.when}>
                  <When day={day} today={person.asOf} />
                </Text>
                <Text className={classes.words}>
                  <Text span fz="sm" c="dimmed">
                    {t(`directions.${direction}`, { medium: t(`media.${medium}`) })}
                  </Text>{" "}
                  <bdi>{note ?? subject}</bdi>
                </Text>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {left > 0 &&
        (isLong ? (
          <Text fz="sm" c="dimmed" mt="xs">
            {t("person.moreInteractions", { count: left })}
          </Text>
        ) : (
          <Button variant="subtle" mt="xs" px={0} onClick={() => setIsLong(true)}>
            {t("person.showInteractions", { count: left })}
          </Button>
        ))}
    </section>
  );
}

type Exchange = Person["timeline"][number];

function yearsOf(exchanges: readonly Exchange[]): [string, Exchange[]][] {
  const years = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const year = exchange.day.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), exchange]);
  }
  return [...years];
}
