/** Everybody in the book: found by typing, narrowed by filters, read a screen at a time, changed one by one or together. */
import { Button, Group, Stack, Text } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Outlet, getRouteApi, useMatchRoute } from "@tanstack/react-router";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client.ts";
import { sayProblem } from "../../api/say-problem.ts";
import { useKeys } from "../../frame/keys.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { ChosenBar } from "./chosen-bar.tsx";
import { useColumns } from "./columns.tsx";
import { Filters } from "./filters.tsx";
import classes from "./people-page.module.css";
import { Rows } from "./rows.tsx";
import type { PeopleSearch } from "./search.ts";

const PAGE = 500;
/** Whom one is in touch with comes first: a book is full of others. */
const USUAL_SORT = "last";

const route = getRouteApi("/people");

export function PeoplePage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const isOpen = useMatchRoute()({ to: "/people/$id" }) !== false;
  const { people, asOf, total, needUpTo, error, again } = usePeople(search);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // Whoever is no longer shown is not changed along.
  const asked = JSON.stringify(search);
  const [chosenIn, setChosenIn] = useState(asked);
  if (chosenIn !== asked) {
    setChosenIn(asked);
    setChosen(new Set());
  }
  const columns = useColumns();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const move = (by: 1 | -1): void => moveFocus(list.current, by);
  const moveByArrow = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
    const isInList = event.target instanceof Element && event.target.closest("[data-person] a") !== null;
    if (by === undefined || !(isInList || (by === 1 && event.target === field.current))) return;
    event.preventDefault();
    move(by);
  };
  useKeys([
    { key: "/", text: t("people.search"), run: () => field.current?.focus() },
    { key: "j", text: t("people.next"), run: () => move(1) },
    { key: "k", text: t("people.before"), run: () => move(-1) },
    {
      key: "x",
      text: t("people.choose"),
      run: () => {
        const id = document.activeElement?.closest<HTMLElement>("[data-person]")?.dataset["person"];
        if (id !== undefined) toggle(id);
      },
    },
  ]);
  return (
    <div className={classes.beside} data-open={isOpen}>
      <Stack gap="sm" className={classes.list} ref={list} onKeyDown={moveByArrow}>
        <PageHead
          title={t("places.people")}
          beside={
            <Text c="dimmed" role="status">
              {total !== undefined ? t("people.total", { count: total }) : error === null ? t("trouble.loading") : ""}
            </Text>
          }
        />
        <Filters search={search} columns={columns} field={field} />
        {chosen.size > 0 && <ChosenBar search={search} chosen={chosen} total={total ?? 0} choose={setChosen} />}
        {error !== null && (
          <Group gap="sm" role="alert">
            <Text>{sayProblem(error, t("trouble.offline"))}</Text>
            <Button variant="default" size="compact-md" onClick={again}>
              {t("trouble.again")}
            </Button>
          </Group>
        )}
        {total === 0 ? (
          <Text py="xl">{t("people.none")}</Text>
        ) : (
          <Rows
            people={people}
            asOf={asOf}
            total={total ?? 0}
            search={search}
            columns={isOpen ? [] : columns.shown}
            chosen={chosen}
            toggle={toggle}
            needUpTo={needUpTo}
          />
        )}
      </Stack>
      <Outlet />
    </div>
  );
}

/** Pages as they are needed, one behind the other. */
function usePeople(search: PeopleSearch) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetching, isFetchNextPageError } = useInfiniteQuery({
    queryKey: ["GET /people", search],
    queryFn: ({ pageParam, signal }) =>
      api(
        "GET /people",
        { sort: USUAL_SORT, ...search, limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data: { contacts } }) => (contacts.length < PAGE ? undefined : contacts.at(-1)?.id),
    placeholderData: keepPreviousData,
  });
  const people = data?.pages.flatMap(({ data: { contacts } }) => contacts) ?? [];
  const needUpTo = (row: number): void => {
    if (isFetchNextPageError) return;
    if (row >= people.length - PAGE / 2 && hasNextPage && !isFetching) void fetchNextPage();
  };
  const first = data?.pages[0]?.data;
  return { people, asOf: first?.asOf ?? "", total: first?.total, needUpTo, error, again: () => void refetch() };
}

/** To the row after or before the one that has the focus; into the list where none has. */
function moveFocus(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-person] a") ?? [])];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
}
