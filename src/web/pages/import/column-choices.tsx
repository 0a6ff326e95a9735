/** What the columns of tables hold: Kith's guess, to be corrected by the owner. */
import { NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportReport } from "../../../app/import/report.ts";
import type { COLUMN_FIELDS } from "../../../app/import/table-columns.ts";
import words from "../../words/en-pages.json";
import classes from "./import.module.css";

/** Every field has its words. */
const FIELD_WORDS: Readonly<Record<(typeof COLUMN_FIELDS)[number], string>> = words.import.fields;
const FIELDS = Object.entries(FIELD_WORDS).map(([value, label]) => ({ value, label }));

interface Props {
  readonly report: ImportReport;
  /** What the owner said already, by column. */
  readonly said: ReadonlyMap<string, string>;
  say(column: string, field: string): void;
}

interface Table {
  readonly name: string;
  readonly columns: readonly { readonly column: string; readonly field: string; readonly samples: readonly string[] }[];
}

export function ColumnChoices({ report, said, say }: Props) {
  const { t } = useTranslation();
  const unknown = report.unrecognised.flatMap(({ path, columns }): readonly Table[] => {
    if (columns === undefined) return [];
    return [{ name: path, columns: columns.map((column) => ({ column, field: "ignore", samples: [] })) }];
  });
  const known = report.tables.map(({ source, columns }): Table => ({
    name: source,
    columns: columns.map(({ column, field, samples }) => ({
      ...{ column, samples },
      field: field?.split(":")[0] ?? "ignore",
    })),
  }));
  return [...unknown, ...known].map(({ name, columns }) => (
    <Stack key={name} gap="xs" component="section" aria-label={name}>
      <Title order={3} fz="md">
        {t("import.columns", { name })}
      </Title>
      <Text fz="sm" c="dimmed">
        {t("import.columnsWhy")}
      </Text>
      <div className={classes.columns}>
        {columns.map(({ column, field, samples }) => (
          <NativeSelect
            key={column}
            label={column}
            description={samples.join(", ") || undefined}
            value={said.get(column) ?? field}
            onChange={({ currentTarget }) => say(column, currentTarget.value)}
            data={FIELDS}
          />
        ))}
      </div>
    </Stack>
  ));
}
