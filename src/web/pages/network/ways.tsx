/** The way to a person or a company: each step said, and lit in the picture one after the other. */
import { Button, Group, List, Stack, Text, TextInput, Title } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type SubmitEvent, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { question } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { PersonLink } from "../../parts/person-link.tsx";
import classes from "./network.module.css";

type To = AnswerOf<"GET /paths">["to"][number];

const STEP_MS = 700;

export function WhoKnows({ to }: { readonly to: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState(to ?? "");
  const find = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void navigate({ to: "/network", search: text.trim() === "" ? {} : { to: text.trim() } });
  };
  return (
    <form onSubmit={find} className={classes.find}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          label={t("network.whoKnows")}
          placeholder={t("network.whoKnowsHint")}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          maxLength={200}
          flex={1}
        />
        <Button type="submit" variant="default">
          {t("network.show")}
        </Button>
      </Group>
    </form>
  );
}

interface Props {
  readonly to: string;
  /** Who is lit so far. */
  light(ids: readonly string[]): void;
}

export function Ways({ to, light }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(question("GET /paths", { to }));
  const found = data?.data.to;
  const steps = useMemo(() => (found ?? []).flatMap(stepsOf), [found]);
  useLightUp(steps, light);
  return (
    <section aria-live="polite" aria-label={t("network.ways", { to })}>
      <Title order={2} fz="md">
        {t("network.ways", { to })}
      </Title>
      <Text fz="sm" mb="xs">
        <Link to="/network">{t("network.back")}</Link>
      </Text>
      {error !== null && <Text>{t("network.nobody", { to })}</Text>}
      {found === undefined && error === null && <Text c="dimmed">{t("trouble.loading")}</Text>}
      <Stack gap="md">
        {found?.map((one) => (
          <WayTo key={one.contact ?? one.name} to={one} />
        ))}
      </Stack>
    </section>
  );
}

function WayTo({ to: { name, contact, standing, isSetAside, paths, guesses } }: { readonly to: To }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text fw={600}>{contact === null ? <bdi>{name}</bdi> : <PersonLink contact={{ id: contact, name }} />}</Text>
      {isSetAside && <Text fz="sm">{t("network.setAside")}</Text>}
      {standing !== null && <Text fz="sm">{t("network.yourself", { standing })}</Text>}
      {paths.length > 0 && (
        <List type="ordered" spacing="xs" mt={4}>
          {paths.map((path) => (
            <List.Item key={path.contact.id}>
              <PersonLink contact={path.contact} />. {path.evidence}
              <Text fz="sm" c="dimmed">
                {path.standing}
              </Text>
              <Text fz="sm">
                <Link to="/write" search={{ to: path.contact.id, about: t("network.askAbout", { name }) }}>
                  {t("network.ask", { name: path.contact.name })}
                </Link>
              </Text>
            </List.Item>
          ))}
        </List>
      )}
      {guesses.length > 0 && (
        <>
          <Text fz="sm" mt={4}>
            {t("network.guesses")}
          </Text>
          <List spacing={4}>
            {guesses.map((guess) => (
              <List.Item key={guess.contact.id}>
                <PersonLink contact={guess.contact} />: {guess.grounds.join("; ")}
              </List.Item>
            ))}
          </List>
        </>
      )}
      {paths.length === 0 && guesses.length === 0 && !isSetAside && <Text fz="sm">{t("network.noWay")}</Text>}
    </div>
  );
}

/** Whom to ask first, then the one sought: what is lit one after the other. */
function stepsOf({ contact, paths }: To): string[] {
  const brokers = paths.map((path) => path.contact.id);
  return contact === null ? brokers : [...brokers.slice(0, 1), contact, ...brokers.slice(1)];
}

function useLightUp(steps: readonly string[], light: Props["light"]): void {
  const isStill = useReducedMotion();
  const [count, setCount] = useState(0);
  const shown = isStill ? steps.length : count;
  useEffect(() => {
    if (isStill || count >= steps.length) return undefined;
    const timer = setTimeout(() => setCount(count + 1), count === 0 ? 0 : STEP_MS);
    return () => clearTimeout(timer);
  }, [count, steps, isStill]);
  useEffect(() => light(steps.slice(0, shown)), [light, steps, shown]);
}
