/** One group: its purpose, place, cadence and share. Each field is sent when it is left or let go, if it was changed. */
import { ActionIcon, Button, Group, Paper, SimpleGrid, Text, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { WholeNumber } from "../../parts/whole-number.tsx";
import { Cadence, type Drawn, Share, Toggle } from "./group-fields.tsx";
import { BalanceBar } from "./balance-bar.tsx";
import classes from "./groups.module.css";

type ShownGroup = AnswerOf<"GET /groups">["groups"][number];
type Fields = Partial<
  Pick<ShownGroup, "name" | "purpose" | "idealDays" | "latestDays" | "share" | "binding" | "measured">
>;

interface Props {
  readonly group: ShownGroup;
  /** How many Kith suggests for it. */
  readonly suggested: number;
  /** How its ties were lived, once that is known. */
  readonly balance: ComponentProps<typeof BalanceBar> | undefined;
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean };
  /** What a slider shows before it is saved; null where it was not taken. */
  draw(drawn: Drawn | null): void;
  move(by: 1 | -1): void;
  readonly drag: { readonly isOver: boolean; begin(): void; end(): void; drop(): void };
}

export function GroupCard({ group, suggested, balance, place, draw, move, drag }: Props) {
  const { t } = useTranslation();
  const { act } = useActs();
  const { id, name } = group;
  const seen = { seen: `"${group.version}"` };
  const change = async (fields: Fields, said = t("groups.changed", { name })): Promise<boolean> => {
    const done = await act("PATCH /groups/:id", { id, ...fields }, () => said, seen);
    return done !== undefined;
  };
  /** The latest comes along where it would be earlier than the cadence, at twice as long. */
  const changeCadence = (idealDays: number): Promise<boolean> => {
    const latestDays = 2 * idealDays;
    return idealDays > group.latestDays
      ? change({ idealDays, latestDays }, t("groups.changedBoth", { name, count: latestDays }))
      : change({ idealDays });
  };
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-label={name}
      bg="var(--kith-raised)"
      className={classes.card}
      data-over={drag.isOver}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        drag.drop();
      }}
    >
      <Group justify="space-between" align="center" wrap="nowrap">
        <span
          className={classes.grip}
          draggable
          onDragStart={drag.begin}
          onDragEnd={drag.end}
          title={t("groups.drag")}
          aria-hidden
        >
          <IconGripVertical size={18} />
        </span>
        <TextInput
          key={name}
          variant="unstyled"
          size="lg"
          fw={600}
          aria-label={t("groups.name")}
          defaultValue={name}
          maxLength={100}
          flex={1}
          onBlur={({ currentTarget }) => {
            const said = currentTarget.value.trim();
            if (said !== "" && said !== name) void change({ name: said });
          }}
        />
        <ActionIcon
          variant="subtle"
          disabled={place.isFirst}
          data-moves={`${id} -1`}
          aria-label={t("groups.up", { name })}
          onClick={() => move(-1)}
        >
          <IconArrowUp size={18} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          disabled={place.isLast}
          data-moves={`${id} 1`}
          aria-label={t("groups.down", { name })}
          onClick={() => move(1)}
        >
          <IconArrowDown size={18} />
        </ActionIcon>
      </Group>
      <Text fz="sm">
        <Link to="/people" search={{ group: name }}>
          {t("groups.members", { count: group.members })}
        </Link>
        {suggested > 0 && (
          <>
            {", "}
            <Link to="/triage">{t("groups.suggested", { count: suggested })}</Link>
          </>
        )}
      </Text>
      <TextInput
        key={`purpose ${group.purpose}`}
        mt="xs"
        label={t("groups.purpose")}
        placeholder={t("groups.purposeHint")}
        defaultValue={group.purpose}
        onBlur={({ currentTarget }) => {
          const purpose = currentTarget.value.trim();
          if (purpose !== group.purpose) void change({ purpose });
        }}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="sm" spacing="lg">
        <Cadence saved={group.idealDays} version={group.version} draw={draw} change={changeCadence} />
        <Share saved={group.share} version={group.version} draw={draw} change={(share) => change({ share })} />
      </SimpleGrid>
      <Group mt="md" gap="lg" align="flex-end">
        <WholeNumber
          label={t("groups.latestDays")}
          shown={String(group.latestDays)}
          change={(days) =>
            days === "" ? Promise.resolve(false) : change({ latestDays: Number(days) }, t("groups.changed", { name }))
          }
          min={group.idealDays}
          max={3650}
          w={190}
        />
        <Toggle
          label={t("groups.binding")}
          saved={group.binding}
          version={group.version}
          change={(binding) => change({ binding })}
        />
        <Toggle
          label={t("groups.measured")}
          saved={group.measured}
          version={group.version}
          change={(measured) => change({ measured })}
        />
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          ms="auto"
          onClick={() => void act("DELETE /groups/:id", { id }, () => t("groups.removed", { name }), seen)}
        >
          {t("groups.remove")}
        </Button>
      </Group>
      {balance !== undefined && <BalanceBar {...balance} />}
    </Paper>
  );
}
