/** One person of the book, found by typing. */
import { Loader, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/client.ts";

const TYPING_MS = 150;
const OFFERED = 8;

interface Picked {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  /** Whom it may not be. */
  readonly except?: string;
  onPick(person: Picked | null): void;
}

export function PersonPicker({ label, except, onPick }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [looked] = useDebouncedValue(typed.trim(), TYPING_MS);
  const { data, isFetching } = useQuery({
    queryKey: ["GET /people", "picker", looked],
    queryFn: ({ signal }) => api("GET /people", { text: looked, limit: OFFERED }, { signal }),
    enabled: looked !== "",
    placeholderData: keepPreviousData,
  });
  const found = looked === "" ? [] : (data?.data.contacts ?? []).filter(({ id }) => id !== except);
  return (
    <Select
      label={label}
      placeholder={t("people.search")}
      searchable
      clearable
      data={found.map(({ id, name, organisation }) => ({
        value: id,
        label: organisation === null ? name : `${name}, ${organisation}`,
      }))}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        const person = found.find((one) => one.id === id);
        onPick(person === undefined ? null : { id: person.id, name: person.name });
      }}
      nothingFoundMessage={looked === "" || isFetching ? undefined : t("people.nobody")}
      rightSection={isFetching ? <Loader size="xs" /> : null}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
