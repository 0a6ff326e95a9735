/** Files on their way to Kith: sent one by one, looked at first, then read. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type AnswerOf, api, once } from "../../api/client.ts";
import { sayProblem } from "../../api/say-problem.ts";
import { sendFile } from "../../api/send-file.ts";
import type { DroppedFile } from "../../parts/dropped-files.ts";

export type ImportJob = AnswerOf<"GET /imports">["imports"][number];

export interface Sending {
  readonly sent: number;
  readonly of: number;
}

export function useReading() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  /** What the owner said of columns, by their names. */
  const [columns, setColumns] = useState<ReadonlyMap<string, string>>(new Map());

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    setTrouble(null);
    try {
      await work();
    } catch (error) {
      setTrouble(sayProblem(error, t("trouble.offline")));
    } finally {
      setSending(null);
      await queries.invalidateQueries({ queryKey: ["GET /imports"] });
    }
  }

  return {
    columns,
    say: (column: string, field: string): void => setColumns(new Map(columns).set(column, field)),
    sending,
    trouble,
    /** Sends files and looks at what they hold, without writing anything. */
    send: (files: readonly DroppedFile[]): Promise<void> =>
      attempt(async () => {
        if (files.length === 0) return;
        setSending({ sent: 0, of: files.length });
        const { id } = (await api("POST /uploads", {}, once())).data;
        for (const [index, { path, file }] of files.entries()) {
          await sendFile(id, path, file);
          setSending({ sent: index + 1, of: files.length });
        }
        setColumns(new Map());
        await afterOthers();
        await api("POST /imports", { upload: id, dryRun: true }, once());
      }),
    /** Looks again, or reads, with what the owner says of columns. */
    read: (upload: string, columns: readonly string[], dryRun: boolean): Promise<void> =>
      attempt(() => api("POST /imports", { upload, columns: [...columns], dryRun }, once())),
    readAddress: (address: string): Promise<void> => attempt(() => api("POST /imports", { address }, once())),
    readAgain: (): Promise<void> => attempt(() => api("POST /imports", { refresh: true }, once())),
    cancel: (id: string): Promise<void> => attempt(() => api("POST /imports/:id/cancel", { id }, once())),
    discard: (upload: string): Promise<void> => attempt(() => api("DELETE /uploads/:id", { id: upload }, once())),
  };
}

export type Reading = ReturnType<typeof useReading>;

/** One reading at a time: what Kith reads again by itself when it starts takes a moment. */
async function afterOthers(): Promise<void> {
  while ((await api("GET /imports", {})).data.imports.some(({ state }) => state === "reading")) {
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
}

const WAIT_MS = 400;
