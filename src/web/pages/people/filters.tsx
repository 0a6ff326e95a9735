/** What the list is narrowed by: it stands in the address, each filter as a chip that takes it away, and can be saved by a name. */
import { Button, Drawer, Group, Menu, NumberInput, Pill, Select, Stack, Switch, TextInput } from "@mantine/core";
import { useDebouncedCallback, useDisclosure } from "@mantine/hooks";
import { getRouteApi } from "@tanstack/react-router";
import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { MEDIA } from "../../../core/medium.ts";
import { TIE_STATES } from "../../../core/tie/state.ts";
import { useLateAnswer } from "../../api/ask.ts";
import { useActs } from "../../frame/acts.tsx";
import { ChooseColumns, type Columns } from "./columns.tsx";
import classes from "./people-page.module.css";
import { type PeopleSearch, SORTS, peopleSearch } from "./search.ts";

const TYPING_MS = 120;
const FLAGS = ["oneSided", "starred", "ungrouped"] as const;
const NARROWING = ["group", "state", "organisation", "city", "source", "medium", "silentDays", ...FLAGS] as const;

const route = getRouteApi("/people");

interface Props {
  readonly search: PeopleSearch;
  readonly columns: Columns;
  /** A key leads to it. */
  readonly field: RefObject<HTMLInputElement | null>;
}

type Set = (part: Readonly<Record<string, unknown>>) => void;

export function Filters({ search, columns, field }: Props) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const [isOpen, { open, close }] = useDisclosure(false);
  // Whoever is open beside the list stays open.
  const set: Set = (part) =>
    void navigate({ to: ".", search: (before) => peopleSearch({ ...before, ...part }), replace: true });
  const type = useDebouncedCallback((text: string) => set({ text }), TYPING_MS);
  // Another way led to another search: it is shown, unless somebody is typing.
  useEffect(() => {
    const input = field.current;
    if (input !== null && document.activeElement !== input) input.value = search.text ?? "";
  }, [field, search.text]);
  const replace = (saved: PeopleSearch): void => {
    if (field.current !== null) field.current.value = saved.text ?? "";
    void navigate({ search: saved });
  };
  return (
    <>
      <Group gap="xs" role="search">
        <TextInput
          ref={field}
          aria-label={t("people.search")}
          placeholder={t("people.search")}
          defaultValue={search.text ?? ""}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          className={classes.search}
          type="search"
        />
        <Select
          aria-label={t("people.sort")}
          data={SORTS.map((value) => ({ value, label: t(`people.sorts.${value}`) }))}
          value={search.sort ?? "last"}
          onChange={(sort) => set({ sort })}
          allowDeselect={false}
          w={190}
        />
        <Button variant="default" onClick={open}>
          {t("people.filters")}
        </Button>
        <Saved search={search} replace={replace} />
        <ChooseColumns columns={columns} />
      </Group>
      <Active search={search} set={set} />
      <Drawer
        opened={isOpen}
        onClose={close}
        position="right"
        title={t("people.filters")}
        closeButtonProps={{ "aria-label": t("keys.close") }}
      >
        <Fields search={search} set={set} />
      </Drawer>
    </>
  );
}

/** Each filter in force, taken away by a tap. */
function Active({ search, set }: { readonly search: PeopleSearch; readonly set: Set }) {
  const { t } = useTranslation();
  const active = NARROWING.filter((name) => search[name] !== undefined);
  if (active.length === 0) return null;
  const valueOf = (name: (typeof NARROWING)[number]): string => {
    const value = search[name];
    if (name === "state" && search.state !== undefined) return t(`states.${search.state}`);
    if (name === "medium" && search.medium !== undefined) return t(`media.${search.medium}`);
    if (name === "silentDays") return t("people.silentFor", { count: search.silentDays ?? 0 });
    return typeof value === "string" ? value : "";
  };
  return (
    <Group gap="xs" aria-label={t("people.active")} role="group">
      {active.map((name) => (
        <Pill
          key={name}
          size="md"
          withRemoveButton
          onRemove={() => set({ [name]: undefined })}
          removeButtonProps={{
            "aria-label": t("people.without", { what: t(`people.by.${name}`) }),
            "aria-hidden": false,
            tabIndex: 0,
          }}
        >
          {FLAGS.some((flag) => flag === name) || name === "silentDays"
            ? name === "silentDays"
              ? valueOf(name)
              : t(`people.by.${name}`)
            : `${t(`people.by.${name}`)}: ${valueOf(name)}`}
        </Pill>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => set(Object.fromEntries(NARROWING.map((name) => [name, undefined])))}
      >
        {t("people.clear")}
      </Button>
    </Group>
  );
}

function Fields({ search, set }: { readonly search: PeopleSearch; readonly set: Set }) {
  const { t } = useTranslation();
  const groups = useLateAnswer("GET /groups", {})?.groups ?? [];
  const sources = useLateAnswer("GET /sources", {})?.sources ?? [];
  const type = useDebouncedCallback(set, TYPING_MS);
  return (
    <Stack gap="sm">
      <Select
        label={t("people.by.group")}
        data={groups.map(({ name }) => name)}
        value={search.group ?? null}
        onChange={(group) => set({ group })}
        clearable
      />
      <Select
        label={t("people.by.state")}
        data={TIE_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        value={search.state ?? null}
        onChange={(state) => set({ state })}
        clearable
      />
      <TextInput
        label={t("people.by.organisation")}
        defaultValue={search.organisation ?? ""}
        onChange={({ currentTarget }) => type({ organisation: currentTarget.value })}
      />
      <TextInput
        label={t("people.by.city")}
        defaultValue={search.city ?? ""}
        onChange={({ currentTarget }) => type({ city: currentTarget.value })}
      />
      <NumberInput
        label={t("people.by.silentDays")}
        defaultValue={search.silentDays ?? ""}
        onChange={(silentDays) => type({ silentDays })}
        min={0}
        max={36_500}
        allowDecimal={false}
      />
      <Select
        label={t("people.by.medium")}
        data={MEDIA.map((value) => ({ value, label: t(`media.${value}`) }))}
        value={search.medium ?? null}
        onChange={(medium) => set({ medium })}
        clearable
      />
      <Select
        label={t("people.by.source")}
        data={[...new Set(sources.map(({ name }) => name))]}
        value={search.source ?? null}
        onChange={(source) => set({ source })}
        clearable
      />
      {FLAGS.map((flag) => (
        <Switch
          key={flag}
          label={t(`people.by.${flag}`)}
          checked={search[flag] === true}
          onChange={({ currentTarget }) => set({ [flag]: currentTarget.checked || undefined })}
        />
      ))}
    </Stack>
  );
}

interface SavedProps {
  readonly search: PeopleSearch;
  replace(search: PeopleSearch): void;
}

/** Filters by their names; what is shown now can be saved beside them. */
function Saved({ search, replace }: SavedProps) {
  const { t } = useTranslation();
  const { act } = useActs();
  const [name, setName] = useState("");
  const known = useLateAnswer("GET /filters", {})?.filters ?? [];
  const save = async (): Promise<void> => {
    const { sort, oneSided, starred, ungrouped, ...filters } = search;
    const flags = {
      ...(oneSided === undefined ? {} : { oneSided: true }),
      ...(starred === undefined ? {} : { starred: true }),
      ...(ungrouped === undefined ? {} : { ungrouped: true }),
    };
    const saved = await act(
      "PUT /filters/:name",
      { name: name.trim(), search: { ...filters, ...flags, ...(sort === undefined ? {} : { sort }) } },
      () => t("people.saved", { name: name.trim() }),
    );
    if (saved !== undefined) setName("");
  };
  return (
    <Menu closeOnItemClick={false} trapFocus={false}>
      <Menu.Target>
        <Button variant="default">{t("people.savedFilters")}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {known.map((one) => (
          <Group key={one.name} gap={0} wrap="nowrap">
            <Menu.Item closeMenuOnClick onClick={() => replace(peopleSearch({ ...one.search }))}>
              <bdi>{one.name}</bdi>
            </Menu.Item>
            <Menu.Item
              w="auto"
              aria-label={t("people.forgetFilter", { name: one.name })}
              onClick={() =>
                void act("DELETE /filters/:name", { name: one.name }, () =>
                  t("people.forgotFilter", { name: one.name }),
                )
              }
            >
              ×
            </Menu.Item>
          </Group>
        ))}
        {known.length > 0 && <Menu.Divider />}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== "") void save();
          }}
        >
          <Group gap="xs" p="xs" wrap="nowrap" align="flex-end">
            <TextInput
              size="sm"
              label={t("people.saveAs")}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
              onKeyDown={(event) => event.stopPropagation()}
              maxLength={80}
            />
            <Button size="sm" type="submit" disabled={name.trim() === ""}>
              {t("people.save")}
            </Button>
          </Group>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}
