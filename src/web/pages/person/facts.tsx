/** What each source says of a person, with its days: where everything above comes from. */
import { Button, Group, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useActs } from "../../frame/acts.tsx";
import { Heading } from "../../parts/heading.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./person.module.css";
import type { Person } from "./person.ts";

type Record = Person["records"][number];

export function Facts({ person, onBrief }: { readonly person: Person; onBrief(): void }) {
  const { t } = useTranslation();
  return (
    <section>
      <Heading text={t("person.facts")} />
      {person.records.map((record) => (
        <OneSource key={record.id} person={person} record={record} />
      ))}
      <Button variant="subtle" px={0} mt="xs" onClick={onBrief}>
        {t("person.brief")}
      </Button>
    </section>
  );
}

function OneSource({ person, record }: { readonly person: Person; readonly record: Record }) {
  const { t } = useTranslation();
  const { asOf, records, name } = person;
  const { source, seenOn, goneOn, identities, details, positions } = record;
  const said = new Set(details.map(({ value }) => value));
  return (
    <details>
      <Text component="summary" className={classes.summary}>
        <bdi>{source}</bdi>{" "}
        <Text span fz="sm" c="dimmed">
          {t(goneOn === null ? "person.seen" : "person.gone")} <When day={goneOn ?? seenOn} today={asOf} />
        </Text>
      </Text>
      <dl className={classes.facts}>
        {positions.map((one) => (
          <Fact
            key={`${one.organisation} ${one.title} ${one.firstOn}`}
            field={t("person.fields.position")}
            value={[one.title, one.department, one.organisation].filter((part) => part !== null).join(", ")}
            fact={one}
            today={asOf}
          />
        ))}
        {details.map((one) => (
          <Fact
            key={`${one.field} ${one.value} ${one.firstOn}`}
            field={t(`person.fields.${one.field}`)}
            value={one.label === null ? one.value : `${one.value} (${one.label})`}
            fact={one}
            today={asOf}
          />
        ))}
        {identities
          .filter(({ value }) => !said.has(value))
          .map(({ kind, value }) => (
            <Fact key={`${kind} ${value}`} field={t("person.fields.identity")} value={value} today={asOf} />
          ))}
      </dl>
      {records.length > 1 && <NotThem id={person.id} name={name} part={record.id} />}
    </details>
  );
}

interface FactProps {
  readonly field: string;
  readonly value: string;
  readonly fact?: { readonly firstOn: string; readonly lastOn: string | null; readonly goneOn: string | null };
  readonly today: string;
}

function Fact({ field, value, fact, today }: FactProps) {
  const { t } = useTranslation();
  const isGone = fact !== undefined && fact.goneOn !== null;
  return (
    <>
      <dt>{field}</dt>
      <dd data-gone={isGone}>
        <bdi>{value}</bdi>{" "}
        {fact !== undefined && (
          <Text span fz="xs" c="dimmed">
            {isGone ? t("person.until") : t("person.since")}{" "}
            <When day={(isGone ? fact.lastOn : null) ?? fact.firstOn} today={today} />
          </Text>
        )}
      </dd>
    </>
  );
}

/** Takes a record out into a contact of its own. */
function NotThem({ id, name, part }: { readonly id: string; readonly name: string; readonly part: string }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const navigate = useNavigate();
  const split = async (): Promise<void> => {
    const made = await act("POST /people/:id/split", { id, part }, ({ contact }) =>
      t("person.split.said", { name, other: contact.name }),
    );
    if (made !== undefined) {
      await navigate({ to: "/people/$id", params: { id: made.contact.id }, search: (before) => before });
    }
  };
  return (
    <Group mb="sm">
      <Button size="compact-sm" variant="default" onClick={() => void split()}>
        {t("person.split.do")}
      </Button>
    </Group>
  );
}
