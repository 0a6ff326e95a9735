/** Bringing people in: which files, from where, what they hold, and what came of it. */
import { Stack, Text } from "@mantine/core";
import { useSessionStorage } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { DropArea } from "./drop-area.tsx";
import { ReadingJob } from "./reading-job.tsx";
import { Remembered } from "./remembered.tsx";
import { SourceGuide } from "./source-guide.tsx";
import { useReading } from "./use-reading.ts";

export function ImportPage() {
  const { t } = useTranslation();
  const reading = useReading();
  const { imports } = useAnswer("GET /imports", {}).data;
  const [closed, close] = useSessionStorage<string>({ key: "kith-import-closed", defaultValue: "" });
  // What is read again by itself is told only while it lasts, or where it failed: what the owner looks at stays.
  const latest = imports.find(({ from, state }) => from !== "sources" || state !== "done");
  const isShown = latest !== undefined && latest.id !== closed;
  return (
    <Stack gap="lg" maw={760}>
      <PageHead title={t("places.import")} about={t("import.about")} />
      <DropArea reading={reading} isBusy={latest?.state === "reading" && latest.from !== "sources"} />
      {reading.trouble !== null && <Text role="alert">{reading.trouble}</Text>}
      {isShown && <ReadingJob key={latest.id} job={latest} reading={reading} close={() => close(latest.id)} />}
      <Remembered reading={reading} />
      <SourceGuide />
    </Stack>
  );
}
