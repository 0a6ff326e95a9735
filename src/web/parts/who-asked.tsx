/** Who a question is about: enough of them to remember who they are. */
import { Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../api/ask.ts";
import { Initials } from "./initials.tsx";
import { When } from "./when.tsx";
import { RhythmStrip } from "./rhythm-strip.tsx";
import { StateMark } from "./state-mark.tsx";
import classes from "./who-asked.module.css";

interface Props {
  readonly contact: { readonly id: string; readonly name: string };
  readonly position: string | null;
  /** What speaks for a tie, or since when they are there. */
  readonly lines: readonly string[];
}

const SHOWN_EXCHANGES = 2;

export function WhoAsked({ contact: { id, name }, position, lines }: Props) {
  const { t } = useTranslation();
  const person = useLateAnswer("GET /people/:id", { id, timeline: SHOWN_EXCHANGES });
  return (
    <Stack gap={6}>
      <Group gap="xs" wrap="nowrap">
        <Initials id={id} name={name} />
        {person !== undefined && <StateMark state={person.state.state} />}
        <Title order={2} fz="xl" className={classes.name}>
          <Link to="/people/$id" params={{ id }} className={classes.link}>
            <bdi>{name}</bdi>
          </Link>
        </Title>
      </Group>
      {position !== null && (
        <Text c="dimmed">
          <bdi>{position}</bdi>
        </Text>
      )}
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      <div className={classes.known}>
        {person !== undefined && person.rhythm.days.length > 0 && (
          <RhythmStrip rhythm={person.rhythm} today={person.asOf} />
        )}
        {person?.timeline.map(({ id: exchange, day, medium, direction, subject, note }) => (
          <Text key={exchange} fz="sm" c="dimmed" lineClamp={1}>
            <When day={day} today={person.asOf} />, {t(`directions.${direction}`, { medium: t(`media.${medium}`) })}
            {(note ?? subject) !== "" && (
              <>
                : <bdi>{note ?? subject}</bdi>
              </>
            )}
          </Text>
        ))}
      </div>
    </Stack>
  );
}
