/** One group: its purpose, place, cadence and share. Each field is sent when it is left or let go, if it was changed. */
import { ActionIcon, Button, Group, Paper, SimpleGrid, Slider, Switch, Text, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type ComponentProps, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { WholeNumber } from "../../parts/whole-number.tsx";
import { BalanceBar } from "./balance-bar.tsx";
import classes from "./groups.module.css";

type ShownGroup = AnswerOf<"GET /groups">["groups"][number];
type Fields = Partial<
  Pick<ShownGroup, "name" | "purpose" | "idealDays" | "latestDays" | "share" | "binding" | "measured">
>;

/** The slider of the cadence goes by steps that people say. */
const CADENCES = [7, 10, 14, 21, 30, 45, 60, 75, 90, 120, 150, 180, 270, 365] as const;

/** Of a group whose sliders were moved: its cadence in days, and its share. */
export interface Drawn {
  readonly days?: number;
  readonly share?: number;
}

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
          aria-label={t("groups.up", { name })}
          onClick={() => move(-1)}
        >
          <IconArrowUp size={18} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          disabled={place.isLast}
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
        <Cadence days={group.idealDays} draw={draw} change={changeCadence} />
        <Share share={group.share} draw={draw} change={(share) => change({ share })} />
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
        <Switch
          label={t("groups.binding")}
          defaultChecked={group.binding}
          onChange={({ currentTarget }) => void change({ binding: currentTarget.checked })}
        />
        <Switch
          label={t("groups.measured")}
          defaultChecked={group.measured}
          onChange={({ currentTarget }) => void change({ measured: currentTarget.checked })}
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

interface CadenceProps {
  readonly days: number;
  draw: Props["draw"];
  /** Whether it was taken. */
  change(days: number): Promise<boolean>;
}

function Cadence({ days, draw, change }: CadenceProps) {
  const { t } = useTranslation();
  // A cadence between two steps stays what it is until the slider is moved.
  const steps = CADENCES.some((step) => step === days) ? [...CADENCES] : [...CADENCES, days].sort((a, b) => a - b);
  const [at, setAt] = useState(steps.indexOf(days));
  const shown = steps[at] ?? days;
  return (
    <div>
      <Text fz="sm" fw={600} mb={4}>
        {t("groups.every", { count: shown })}
      </Text>
      <Slider
        thumbLabel={t("groups.idealDays")}
        thumbValueText={() => t("groups.every", { count: shown })}
        min={0}
        max={steps.length - 1}
        step={1}
        value={at}
        label={null}
        onChange={(next) => {
          setAt(next);
          draw({ days: steps[next] ?? days });
        }}
        onChangeEnd={(next) => {
          if (steps[next] === days) return;
          void change(steps[next] ?? days).then((isTaken) => {
            if (isTaken) return;
            setAt(steps.indexOf(days));
            draw(null);
          });
        }}
      />
    </div>
  );
}

interface ShareProps {
  readonly share: number;
  draw: Props["draw"];
  /** Whether it was taken. */
  change(share: number): Promise<boolean>;
}

function Share({ share, draw, change }: ShareProps) {
  const { t } = useTranslation();
  const [percent, setPercent] = useState(Math.round(100 * share));
  return (
    <div>
      <Text fz="sm" fw={600} mb={4}>
        {t("groups.shareOf", { percent })}
      </Text>
      <Slider
        thumbLabel={t("groups.share")}
        thumbValueText={() => t("groups.shareOf", { percent })}
        min={0}
        max={100}
        step={5}
        value={percent}
        label={null}
        onChange={(next) => {
          setPercent(next);
          draw({ share: next / 100 });
        }}
        onChangeEnd={(next) => {
          if (next / 100 === share) return;
          void change(next / 100).then((isTaken) => {
            if (isTaken) return;
            setPercent(Math.round(100 * share));
            draw(null);
          });
        }}
      />
    </div>
  );
}
