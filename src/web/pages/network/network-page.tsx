/** Who is seen with whom, as a picture and as a list; and the way to a person or a company, step by step. */
import { Button, Chip, Group, Stack, Text } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PersonPicker } from "../../parts/person-picker.tsx";
import { Chosen } from "./chosen.tsx";
import { colourOf } from "./colours.ts";
import { NetworkList } from "./network-list.tsx";
import classes from "./network.module.css";
import { Picture } from "./picture.tsx";
import { Ways, WhoKnows } from "./ways.tsx";

const route = getRouteApi("/network");

export function NetworkPage() {
  const { t } = useTranslation();
  const { to, person } = route.useSearch();
  const navigate = useNavigate();
  const network = useAnswer("GET /network", {}).data;
  const [only, setOnly] = useState<string | null>(null);
  const [lit, setLit] = useState<readonly string[]>([]);
  const groups = useMemo(
    () => [...new Set(network.people.flatMap(({ group }) => group ?? []))].sort((a, b) => a.localeCompare(b)),
    [network],
  );
  const choose = useCallback(
    (id: string | null): void =>
      void navigate({ to: "/network", search: id === null ? {} : { person: id }, replace: true }),
    [navigate],
  );
  if (network.people.length === 0) {
    return (
      <Stack gap="md">
        <PageHead title={t("places.network")} about={t("network.about")} />
        <Text>{t("network.empty")}</Text>
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <PageHead title={t("places.network")} about={t("network.about")} />
      <Group gap="md" align="flex-end">
        <div className={classes.find}>
          <PersonPicker label={t("network.find")} onPick={(found) => found !== null && choose(found.id)} />
        </div>
        <WhoKnows key={to ?? ""} to={to} />
      </Group>
      <Group gap="xs" aria-label={t("network.groups")} role="group">
        {groups.map((group) => (
          <Chip key={group} size="sm" checked={only === group} onChange={() => setOnly(only === group ? null : group)}>
            <span className={classes.dot} style={{ background: colourOf(groups, group) }} />
            {group}
          </Chip>
        ))}
        {only !== null && (
          <Button size="compact-sm" variant="subtle" onClick={() => setOnly(null)}>
            {t("network.all")}
          </Button>
        )}
      </Group>
      <div className={classes.page}>
        <Picture
          network={network}
          groups={groups}
          only={only}
          chosen={person ?? null}
          lit={to === undefined ? NOBODY : lit}
          choose={choose}
        />
        <div className={classes.beside}>
          {to !== undefined && <Ways key={to} to={to} light={setLit} />}
          {to === undefined && person !== undefined && <Chosen network={network} id={person} choose={choose} />}
          {to === undefined && person === undefined && (
            <Text c="dimmed" fz="sm">
              {network.total > network.people.length
                ? t("network.some", { count: network.people.length, total: network.total })
                : t("network.whole", { count: network.people.length })}{" "}
              {t("network.how")}
            </Text>
          )}
        </div>
      </div>
      <NetworkList network={network} groups={groups} only={only} choose={choose} />
    </Stack>
  );
}

const NOBODY: readonly string[] = [];
