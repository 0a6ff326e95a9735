/** One reading: how far it is, what a look at it shows, or what came of it. */
import { Button, Group, Loader, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportReport } from "../../../app/import/report.ts";
import { sayRefusal } from "../../api/say-problem.ts";
import { useActs } from "../../frame/acts.tsx";
import { ColumnChoices } from "./column-choices.tsx";
import { Report } from "./report.tsx";
import type { ImportJob, Reading } from "./use-reading.ts";

interface Props {
  readonly job: ImportJob;
  readonly reading: Reading;
  close(): void;
}

export function ReadingJob({ job, reading, close }: Props) {
  const { t } = useTranslation();
  const title =
    job.state === "reading"
      ? t(job.dryRun ? "import.looking" : "import.reading")
      : t(`import.${job.state === "done" && job.dryRun ? "preview" : job.state}`);
  return (
    <Stack gap="sm" component="section" aria-label={title} className="hairline" pt="md">
      <div role="status">
        <Title order={2} fz="lg">
          {title}
        </Title>
      </div>
      {job.state === "reading" && <Running job={job} reading={reading} />}
      {job.problem !== null && <Text role="alert">{sayRefusal(job.problem)}</Text>}
      {job.state === "done" && <Finished job={job} reading={reading} close={close} />}
      {(job.state === "failed" || job.state === "cancelled") && (
        <div>
          <Button variant="default" onClick={close}>
            {t("keys.close")}
          </Button>
        </div>
      )}
    </Stack>
  );
}

function Running({ job, reading }: Omit<Props, "close">) {
  const { t } = useTranslation();
  return (
    <>
      {job.progress.length === 0 && <Loader size="sm" aria-label={t("trouble.loading")} />}
      {job.progress.map(({ source, records }) => (
        <Text key={source}>
          <bdi>{source}</bdi>: {t("import.records", { count: records })}
        </Text>
      ))}
      <div>
        <Button variant="default" onClick={() => void reading.cancel(job.id)}>
          {t("import.cancel")}
        </Button>
      </div>
    </>
  );
}

function Finished({ job, reading, close }: Props) {
  const { t } = useTranslation();
  const { undo } = useActs();
  const { columns } = reading;
  // eslint-disable-next-line kith/safe-assertion -- the report of the server's own reading, as its schema describes it
  const report = job.report as ImportReport;
  const wishes = [...columns].map(([column, field]) => `${column}=${field}`);
  const { upload, operation } = job;
  const again = (dryRun: boolean): void => {
    if (upload !== null) void reading.read(upload, wishes, dryRun);
  };
  return (
    <>
      <Report report={report} />
      {job.dryRun && (
        <ColumnChoices report={report} said={columns} say={(column, field) => reading.say(column, field)} />
      )}
      <Group gap="xs">
        {job.dryRun && upload !== null && (
          <>
            {wishes.length > 0 && <Button onClick={() => again(true)}>{t("import.lookAgain")}</Button>}
            <Button
              variant={wishes.length > 0 ? "default" : "filled"}
              disabled={report.read === 0}
              onClick={() => again(false)}
            >
              {t("import.readNow")}
            </Button>
            <Button
              variant="subtle"
              onClick={() => {
                void reading.discard(upload);
                close();
              }}
            >
              {t("import.leave")}
            </Button>
          </>
        )}
        {!job.dryRun && (
          <>
            {operation !== null && (
              <Button variant="default" onClick={() => void undo(operation).then(close)}>
                {t("acts.undo")}
              </Button>
            )}
            <Button variant="subtle" onClick={close}>
              {t("keys.close")}
            </Button>
          </>
        )}
      </Group>
    </>
  );
}
