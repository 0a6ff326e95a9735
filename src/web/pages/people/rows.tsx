/** The rows of the list, of which only those in sight exist. */
import { Checkbox, Text, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { sayOdds } from "../../../core/plan/words.ts";
import type { AnswerOf } from "../../api/client.ts";
import { dayNumber, longDay } from "../../parts/days.ts";
import { StateMark } from "../../parts/state-mark.tsx";
import type { Column } from "./columns.tsx";
import classes from "./people-page.module.css";
import type { PeopleSearch } from "./search.ts";

const ROW_HEIGHT = 56;

type Person = AnswerOf<"GET /people">["contacts"][number];

interface RowsProps {
  readonly people: readonly Person[];
  readonly asOf: string;
  readonly total: number;
  readonly search: PeopleSearch;
  readonly columns: readonly Column[];
  readonly chosen: ReadonlySet<string>;
  toggle(id: string): void;
  needUpTo(row: number): void;
}

export function Rows({ people, asOf, total, search, columns, chosen, toggle, needUpTo }: RowsProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => needUpTo(last));
  return (
    <>
      {columns.length > 0 && <Heads columns={columns} />}
      <div ref={scroller} className={classes.scroller} tabIndex={0} role="region" aria-label={t("places.people")}>
        <ul style={{ height: rows.getTotalSize() }} className={classes.rows}>
          {shown.map(({ index, key, start }) => {
            const person = people[index];
            return (
              <li
                key={key}
                style={{ transform: `translateY(${start}px)`, height: ROW_HEIGHT }}
                className={classes.row}
                aria-setsize={total}
                aria-posinset={index + 1}
                data-person={person?.id}
              >
                {person === undefined ? (
                  <VisuallyHidden>{t("trouble.loading")}</VisuallyHidden>
                ) : (
                  <>
                    <span className={classes.check} data-on={chosen.size > 0}>
                      <Checkbox
                        size="md"
                        checked={chosen.has(person.id)}
                        onChange={() => toggle(person.id)}
                        aria-label={t("people.chooseOne", { name: person.name })}
                      />
                    </span>
                    <Row person={person} search={search} columns={columns} asOf={asOf} />
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}

/** What each column tells; in a row it is told in words that need no heading. */
function Heads({ columns }: Pick<RowsProps, "columns">) {
  const { t } = useTranslation();
  return (
    <div className={classes.heads} style={{ gridTemplateColumns: gridOf(columns) }} aria-hidden>
      <span />
      <span>{t("people.name")}</span>
      {columns.map((column) => (
        <span key={column}>{t(`people.column.${column}`)}</span>
      ))}
      <Text span inherit ta="end">
        {t("people.inTouch")}
      </Text>
    </div>
  );
}

function gridOf(columns: readonly Column[]): string {
  return `1.25rem minmax(0, 2fr) ${"minmax(0, 1fr) ".repeat(columns.length)}7rem`;
}

interface RowProps extends Pick<RowsProps, "search" | "columns" | "asOf"> {
  readonly person: Person;
}

function Row({ person, search, columns, asOf }: RowProps) {
  const { t } = useTranslation();
  const { id, name, state, title, organisation, lastOn } = person;
  const where = [title, organisation].filter((one) => one !== null).join(", ");
  return (
    <Link
      to="/people/$id"
      params={{ id }}
      search={search}
      className={classes.person}
      style={{ gridTemplateColumns: gridOf(columns) }}
    >
      <StateMark state={state} />
      <span className={classes.name}>
        <bdi>{name}</bdi>
        <Text span fz="sm" c="dimmed" truncate="end" display="block">
          {where}
        </Text>
      </span>
      {columns.map((column) => (
        <Text key={column} span fz="sm" c="dimmed" truncate="end" className={classes.column}>
          <Value person={person} column={column} />
        </Text>
      ))}
      <Text span fz="sm" c="dimmed" ta="end">
        {lastOn === null ? t("people.unseen") : t("people.silent", { count: dayNumber(asOf) - dayNumber(lastOn) })}
      </Text>
    </Link>
  );
}

function Value({ person, column }: { readonly person: Person; readonly column: Column }) {
  const { t } = useTranslation();
  const { group, groupSuggested, city, lastOn, lastMedium, usualGapDays, outlook28 } = person;
  switch (column) {
    case "group":
      return group === null ? "" : groupSuggested ? t("week.suggested", { group }) : group;
    case "city":
      return city ?? "";
    case "last":
      return lastOn === null ? "" : longDay(lastOn);
    case "medium":
      return lastMedium === null ? "" : t(`media.${lastMedium}`);
    case "rhythm":
      return usualGapDays === null ? "" : t("people.every", { count: Math.round(usualGapDays) });
    case "outlook":
      return outlook28 === null ? "" : t("people.within", { odds: sayOdds(outlook28) });
  }
}
