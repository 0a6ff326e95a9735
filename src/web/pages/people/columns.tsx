/** What the list tells of each person besides the name and the silence; this browser keeps the choice. */
import { ActionIcon, Checkbox, Popover, Stack } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconColumns3 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

export const COLUMNS = ["group", "city", "last", "medium", "rhythm", "outlook"] as const;
export type Column = (typeof COLUMNS)[number];

export interface Columns {
  readonly shown: readonly Column[];
  toggle(column: Column): void;
}

export function useColumns(): Columns {
  const [shown, setShown] = useLocalStorage<readonly Column[]>({
    key: "kith-columns",
    defaultValue: ["group"],
    getInitialValueInEffect: false,
  });
  return {
    shown: COLUMNS.filter((column) => shown.includes(column)),
    toggle: (column) => setShown(shown.includes(column) ? shown.filter((one) => one !== column) : [...shown, column]),
  };
}

export function ChooseColumns({ columns: { shown, toggle } }: { readonly columns: Columns }) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <ActionIcon variant="default" size="input-sm" aria-label={t("people.columns")} visibleFrom="md">
          <IconColumns3 size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {COLUMNS.map((column) => (
            <Checkbox
              key={column}
              label={t(`people.column.${column}`)}
              checked={shown.includes(column)}
              onChange={() => toggle(column)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
