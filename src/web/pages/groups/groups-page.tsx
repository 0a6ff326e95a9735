/** What each circle of people is for, how often, how much attention it gets, and what all of it comes to. */
import { Button, Group, NumberInput, Paper, SimpleGrid, Stack, Switch, TextInput, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { CapacityBar } from "./capacity-bar.tsx";

type ShownGroup = AnswerOf<"GET /groups">["groups"][number];

export function GroupsPage() {
  const { t } = useTranslation();
  const { data } = useAnswer("GET /groups", {});
  return (
    <Stack gap="lg" maw={860}>
      <PageHead title={t("places.groups")} />
      <CapacityBar capacity={data.capacity} />
      {data.groups.map((group) => (
        <GroupCard key={`${group.id} ${group.version}`} group={group} />
      ))}
      <NewGroup />
    </Stack>
  );
}

/** Each field is sent when it is left, if it was changed. */
function GroupCard({ group }: { readonly group: ShownGroup }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const { id, name } = group;
  const change = <K extends "purpose" | "rank" | "idealDays" | "latestDays" | "share" | "binding" | "measured">(
    field: K,
    value: ShownGroup[K],
  ): void => {
    if (value === group[field]) return;
    void act("PATCH /groups/:id", { id, [field]: value }, () => t("groups.changed", { name }), {
      seen: `"${group.version}"`,
    });
  };
  const number = (field: "rank" | "idealDays" | "latestDays", max: number) => (
    <NumberInput
      label={t(`groups.${field}`)}
      defaultValue={group[field]}
      min={1}
      max={max}
      allowDecimal={false}
      clampBehavior="strict"
      onBlur={({ currentTarget }) => {
        const value = Number(currentTarget.value);
        if (Number.isInteger(value) && value >= 1) change(field, value);
      }}
    />
  );
  return (
    <Paper withBorder p="md" component="section" aria-label={name} bg="var(--kith-raised)">
      <Group justify="space-between" align="baseline">
        <Title order={2} fz="lg">
          <bdi>{name}</bdi>
        </Title>
        <Link to="/people" search={{ group: name }}>
          {t("groups.members", { count: group.members })}
        </Link>
      </Group>
      <TextInput
        mt="xs"
        label={t("groups.purpose")}
        placeholder={t("groups.purposeHint")}
        defaultValue={group.purpose}
        onBlur={({ currentTarget }) => change("purpose", currentTarget.value.trim())}
      />
      <SimpleGrid cols={{ base: 2, sm: 4 }} mt="sm">
        {number("rank", 1000)}
        {number("idealDays", 3650)}
        {number("latestDays", 3650)}
        <NumberInput
          label={t("groups.share")}
          defaultValue={Math.round(group.share * 100)}
          min={0}
          max={100}
          suffix=" %"
          onBlur={({ currentTarget }) => change("share", Number.parseFloat(currentTarget.value) / 100)}
        />
      </SimpleGrid>
      <Group mt="sm" gap="lg">
        <Switch
          label={t("groups.binding")}
          defaultChecked={group.binding}
          onChange={({ currentTarget }) => change("binding", currentTarget.checked)}
        />
        <Switch
          label={t("groups.measured")}
          defaultChecked={group.measured}
          onChange={({ currentTarget }) => change("measured", currentTarget.checked)}
        />
      </Group>
    </Paper>
  );
}

function NewGroup() {
  const { t } = useTranslation();
  const { act } = useActs();
  const [name, setName] = useState("");
  const add = async (): Promise<void> => {
    const added = await act("POST /groups", { name }, () => t("groups.added", { name }));
    if (added !== undefined) setName("");
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void add();
      }}
    >
      <Group align="flex-end">
        <TextInput
          label={t("groups.new")}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ""}>
          {t("groups.add")}
        </Button>
      </Group>
    </form>
  );
}
