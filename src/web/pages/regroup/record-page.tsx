/** The page of a regroup that is worth keeping: it can be printed, copied and saved. */
import { Button, Group, List, Select, Stack, Text } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import { longDay } from "../../parts/days.ts";
import { Heading } from "../../parts/heading.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { saveFile } from "../../parts/save-file.ts";
import { type RecordPart, partsOf, recordText } from "./record-parts.ts";
import classes from "./regroup.module.css";

const route = getRouteApi("/regroup/record");

export function RecordPage() {
  const { t } = useTranslation();
  const record = useAnswer("GET /regroup/record", route.useSearch()).data;
  const navigate = route.useNavigate();
  const clipboard = useClipboard();
  const on = record.closedOn ?? record.openedOn;
  const titleOf = (part: RecordPart["name"]): string => t(`regroup.sections.${part}`);
  const title = t("regroup.recordOf", { day: longDay(on) });
  const span = t("regroup.span", { from: longDay(record.from), until: longDay(on) });
  const next = record.focus === null ? null : t("regroup.nextFocus", { focus: record.focus });
  const parts = partsOf(record.lines);
  const text = recordText({ title, lines: next === null ? [span] : [span, next], parts, titleOf });
  return (
    <Stack gap="md" maw={720}>
      <PageHead title={title} about={span} />
      <Group gap="xs" className={classes.unprinted}>
        {record.days.length > 1 && (
          <Select
            aria-label={t("regroup.which")}
            data={record.days.map((day) => ({ value: day, label: longDay(day) }))}
            value={record.closedOn}
            onChange={(day) => void navigate({ search: day === null ? {} : { on: day } })}
            allowDeselect={false}
          />
        )}
        <Button variant="default" onClick={() => window.print()}>
          {t("regroup.print")}
        </Button>
        <Button variant="default" onClick={() => clipboard.copy(text)}>
          {t(clipboard.copied ? "write.copied" : "write.copy")}
        </Button>
        <Button variant="default" onClick={() => saveFile(`regroup-${on}.md`, "text/markdown", text)}>
          {t("regroup.save")}
        </Button>
        <Link to="/regroup">{t("places.regroup")}</Link>
      </Group>
      {next !== null && <Text fw={600}>{next}</Text>}
      {parts.length === 0 && <Text>{t("regroup.nothingSeen")}</Text>}
      {parts.map(({ name, lines }) => (
        <section key={name} aria-label={titleOf(name)}>
          <Heading text={titleOf(name)} />
          <List spacing={4}>
            {lines.map(({ text: said, decided }) => (
              <List.Item key={said}>
                <bdi>{said}</bdi> {decided !== null && <strong>{decided}</strong>}
              </List.Item>
            ))}
          </List>
        </section>
      ))}
    </Stack>
  );
}
