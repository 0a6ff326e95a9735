/** What of a draft may read other than it is meant: the reason, and what would read better. It advises, and blocks nothing. */
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/client.ts";
import { Heading } from "../../parts/heading.tsx";
import classes from "./write.module.css";

type Check = AnswerOf<"POST /check">;

interface Props {
  /** Undefined where there is nothing to read yet. */
  readonly read: Check | undefined;
  select(span: { readonly from: number; readonly to: number }): void;
}

export function Findings({ read, select }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("write.readOver")} aria-live="polite" className={classes.findings}>
      <Heading text={t("write.readOver")} />
      {read === undefined ? (
        <Text fz="sm" c="dimmed">
          {t("write.nothingYet")}
        </Text>
      ) : (
        <Stack gap="xs">
          {read.findings.map((finding) => (
            <button
              key={`${finding.kind} ${finding.from} ${finding.to}`}
              type="button"
              className={classes.finding}
              onClick={() => select(finding)}
            >
              <span>{finding.reason}</span>
              <span className={classes.better}>{finding.better}</span>
            </button>
          ))}
          {read.findings.length === 0 && read.checked.length > 0 && <Text fz="sm">{t("write.clean")}</Text>}
          <Text fz="sm" c="dimmed">
            {read.checked.length > 0 && t("write.counts", read.counts)}{" "}
            {read.notChecked.length > 0 &&
              t("write.notChecked", {
                languages: [...new Set(read.notChecked.map((one) => one ?? t("write.unknownLanguage")))].join(", "),
              })}
          </Text>
        </Stack>
      )}
    </section>
  );
}
