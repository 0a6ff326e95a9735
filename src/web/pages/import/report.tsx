/** What a reading found, in counts that add up. */
import { Group, List, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportReport, SkipGroup, SourceCounts } from "../../../app/import/report.ts";
import { NotMine } from "../../parts/not-mine.tsx";
import classes from "./import.module.css";

const ODDITIES_SHOWN = 5;

export function Report({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Text fw={600}>
        {report.created + report.merged === 0
          ? t("import.nothingNew")
          : [
              t("import.newContacts", { count: report.contacts }),
              t("import.newInteractions", { count: report.interactions }),
              t("import.comingMeetings", { count: report.expected }),
            ].join(", ")}
      </Text>
      {report.sources.map((source) => (
        <SourceReport
          key={`${source.source} ${source.location}`}
          source={source}
          skips={report.skips.filter((skip) => skip.source === source.source)}
        />
      ))}
      <Owner owner={report.owner} isDry={report.dryRun} />
      {report.unrecognised.map(({ path, expected, seen, columns }) => (
        <div key={path}>
          <Text>
            {t("import.unrecognised")} <bdi>{path}</bdi>
          </Text>
          <Text fz="sm" c="dimmed" className={classes.sample ?? ""}>
            {columns === undefined ? t("import.expected", { expected, seen }) : t("import.unknownTable")}
          </Text>
        </div>
      ))}
      {report.differs.length > 0 && <Text>{t("import.differs", { count: report.differs.length })}</Text>}
      {report.problems.count > 0 && (
        <details>
          <summary>{t("import.oddities", { count: report.problems.count })}</summary>
          <List fz="sm">
            {report.problems.first.slice(0, ODDITIES_SHOWN).map(({ place, text }) => (
              <List.Item key={`${place.path} ${place.at ?? ""} ${text}`}>
                {place.path} {place.at ?? ""}: {text}
              </List.Item>
            ))}
          </List>
        </details>
      )}
      {report.notices.map((notice) => (
        <Text key={notice} fz="sm">
          {notice}
        </Text>
      ))}
    </Stack>
  );
}

function SourceReport({ source, skips }: { readonly source: SourceCounts; readonly skips: readonly SkipGroup[] }) {
  const { t } = useTranslation();
  const { read, created, merged, unchanged, skipped } = source;
  return (
    <div>
      <Text fw={600} fz="sm">
        <bdi>{source.source}</bdi>
      </Text>
      <Text fz="sm" className={classes.counts ?? ""}>
        {t("import.sum", { read, created, merged, unchanged, skipped })}
      </Text>
      {skips.map(({ reason, count }) => (
        <Text key={reason} fz="sm" c="dimmed">
          {count} {t(`import.skips.${reason}`)}
        </Text>
      ))}
    </div>
  );
}

/** Whose addresses Kith took for the owner's, each with its evidence. */
function Owner({ owner, isDry }: { readonly owner: ImportReport["owner"]; readonly isDry: boolean }) {
  const { t } = useTranslation();
  return owner.map(({ address, why }) => (
    <Group key={address} justify="space-between" gap="xs">
      <Text>
        {t("import.owner")} <strong>{address}</strong> <Text span c="dimmed">{`(${why})`}</Text>
      </Text>
      {!isDry && <NotMine address={address} />}
    </Group>
  ));
}
