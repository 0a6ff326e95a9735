/** Everybody in the book: found by typing, narrowed by filters, read a screen at a time. */
import { Group, Select, Stack, Text, TextInput, VisuallyHidden } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link, Outlet, getRouteApi, useMatchRoute } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { TIE_STATES } from "../../../core/tie/state.ts";
import { useLateAnswer } from "../../api/ask.ts";
import { type AnswerOf, api } from "../../api/client.ts";
import { StateMark } from "../../parts/state-mark.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import classes from "./people-page.module.css";
import { type PeopleSearch, SORTS, peopleSearch } from "./search.ts";

const PAGE = 500;
const ROW_HEIGHT = 56;
const TYPING_MS = 120;

const route = getRouteApi("/people");

type Person = AnswerOf<"GET /people">["contacts"][number];

export function PeoplePage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const isOpen = useMatchRoute()({ to: "/people/$id" }) !== false;
  const { people, total, needUpTo } = usePeople(search);
  return (
    <div className={classes.beside} data-open={isOpen}>
      <Stack gap="sm" className={classes.list}>
        <PageHead
          title={t("places.people")}
          beside={
            <Text c="dimmed" role="status">
              {total === undefined ? t("trouble.loading") : t("people.total", { count: total })}
            </Text>
          }
        />
        <Filters search={search} />
        {total === 0 ? (
          <Text py="xl">{t("people.none")}</Text>
        ) : (
          <Rows people={people} total={total ?? 0} search={search} needUpTo={needUpTo} />
        )}
      </Stack>
      <Outlet />
    </div>
  );
}

/** Pages as they are needed, one behind the other. */
function usePeople(search: PeopleSearch) {
  const { data, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ["GET /people", search],
    queryFn: ({ pageParam, signal }) =>
      api("GET /people", { ...search, limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data: { contacts } }) => (contacts.length < PAGE ? undefined : contacts.at(-1)?.id),
    placeholderData: keepPreviousData,
  });
  const people = data?.pages.flatMap(({ data: { contacts } }) => contacts) ?? [];
  const needUpTo = (row: number): void => {
    if (row >= people.length - PAGE / 2 && hasNextPage && !isFetching) void fetchNextPage();
  };
  return { people, total: data?.pages[0]?.data.total, needUpTo };
}

function Filters({ search }: { readonly search: PeopleSearch }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const groups = useLateAnswer("GET /groups", {})?.groups ?? [];
  const set = (part: Readonly<Record<string, string | null>>): void =>
    void navigate({ search: (before) => peopleSearch({ ...before, ...part }), replace: true });
  const type = useDebouncedCallback((text: string) => set({ text }), TYPING_MS);
  return (
    <Group gap="xs" role="search">
      <TextInput
        aria-label={t("people.search")}
        placeholder={t("people.search")}
        defaultValue={search.text ?? ""}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        className={classes.search}
        type="search"
      />
      <Select
        aria-label={t("people.group")}
        placeholder={t("people.group")}
        data={groups.map(({ name }) => name)}
        value={search.group ?? null}
        onChange={(group) => set({ group })}
        clearable
        w={190}
      />
      <Select
        aria-label={t("people.state")}
        placeholder={t("people.state")}
        data={TIE_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        value={search.state ?? null}
        onChange={(state) => set({ state })}
        clearable
        w={140}
      />
      <Select
        aria-label={t("people.sort")}
        data={SORTS.map((value) => ({ value, label: t(`people.sorts.${value}`) }))}
        value={search.sort ?? "name"}
        onChange={(sort) => set({ sort })}
        allowDeselect={false}
        w={170}
      />
    </Group>
  );
}

interface RowsProps {
  readonly people: readonly Person[];
  readonly total: number;
  readonly search: PeopleSearch;
  needUpTo(row: number): void;
}

function Rows({ people, total, search, needUpTo }: RowsProps) {
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
    <div ref={scroller} className={classes.scroller} tabIndex={0} role="region" aria-label={t("places.people")}>
      <ul style={{ height: rows.getTotalSize() }} className={classes.rows}>
        {shown.map(({ index, key, start }) => (
          <li
            key={key}
            style={{ transform: `translateY(${start}px)`, height: ROW_HEIGHT }}
            className={classes.row}
            aria-setsize={total}
            aria-posinset={index + 1}
          >
            <Row person={people[index]} search={search} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Row({ person, search }: { readonly person: Person | undefined; readonly search: PeopleSearch }) {
  const { t } = useTranslation();
  if (person === undefined) return <VisuallyHidden>{t("trouble.loading")}</VisuallyHidden>;
  const { id, name, state, title, organisation, silentDays } = person;
  const where = [title, organisation].filter((one) => one !== null).join(", ");
  return (
    <Link to="/people/$id" params={{ id }} search={search} className={classes.person}>
      <StateMark state={state} />
      <span className={classes.name}>
        <bdi>{name}</bdi>
        <Text span fz="sm" c="dimmed" truncate="end" display="block">
          {where}
        </Text>
      </span>
      <Text span fz="sm" c="dimmed">
        {silentDays === null ? t("people.unseen") : t("people.silent", { count: silentDays })}
      </Text>
    </Link>
  );
}
