import type { ImportReport } from "../../app/import/report.ts";

/** An import's report as scripts see it (docs/schemas/import.schema.json): kept stable. */
export function importDocument(report: ImportReport): object {
  const { read, created, merged, unchanged, skipped, sources, skips, ...further } = report;
  return { read, created, merged, unchanged, skipped, sources, skips, ...further };
}
