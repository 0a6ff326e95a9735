/** Acts of the owner's: each is said in a quiet bar with Undo, and can be taken back. */
import { ActionIcon, Button, Group, Paper, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, createContext, use, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type AnswerOf, type CallOptions, type InputOf, ProblemError, type Route, api, once } from "../api/client.ts";
import { sayProblem } from "../api/say-problem.ts";
import { asOfToday, isKeepable, keepDecision } from "../offline/waiting.ts";
import classes from "./acts.module.css";

interface Said {
  readonly text: string;
  /** The operation that Undo takes back; null where nothing was written. */
  readonly operation: number | null;
}

interface Acts {
  /** Calls a route that changes something, says so, and gives its answer; undefined where it failed, which is said too. */
  act<R extends Route>(
    route: R,
    input: InputOf<R>,
    say: (answer: AnswerOf<R>) => string,
    options?: CallOptions,
  ): Promise<AnswerOf<R> | undefined>;
  /** Takes an operation back, or the latest of the owner's. */
  undo(operation?: number): Promise<void>;
  /** Says something in the bar that needs no undo. */
  say(text: string): void;
  readonly said: Said | null;
  close(): void;
}

const ActsContext = createContext<Acts | null>(null);

export function useActs(): Acts {
  const acts = use(ActsContext);
  if (acts === null) throw new Error("outside of ActsProvider");
  return acts;
}

export function ActsProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [said, setSaid] = useState<Said | null>(null);
  const attempt = useCallback(
    async <R extends Route>(
      route: R,
      input: InputOf<R>,
      say: (answer: AnswerOf<R>) => string,
      options?: CallOptions,
    ): Promise<AnswerOf<R> | undefined> => {
      const sent = once(options);
      try {
        const { data, operation } = await twice(() => api(route, input, sent), isKeepable(route));
        setSaid({ text: say(data), operation: hasNoUndo(route) ? null : operation });
        // Said at once: what is shown may take a moment to be read again.
        void queries.invalidateQueries();
        return data;
      } catch (error) {
        if (!(error instanceof ProblemError) && isKeepable(route)) {
          // eslint-disable-next-line kith/safe-assertion -- of these routes only a skip looks at its answer: nobody has taken the place yet
          const said = say({ replacement: null } as unknown as AnswerOf<R>);
          await keepDecision({ key: sent.key ?? "", route, input: asOfToday(route, input), said });
          setSaid({ text: t("offline.kept", { said }), operation: null });
          return undefined;
        }
        setSaid({ text: sayProblem(error, t("trouble.offline")), operation: null });
        return undefined;
      }
    },
    [queries, t],
  );
  const acts = useMemo<Acts>(
    () => ({
      said,
      say: (text) => setSaid({ text, operation: null }),
      close: () => setSaid(null),
      act: attempt,
      async undo(operation) {
        await attempt("POST /undo", operation === undefined ? {} : { seq: operation }, ({ undone }) =>
          undone[0] === undefined ? t("acts.nothingToUndo") : t("acts.undone", { what: undone[0].summary }),
        );
      },
    }),
    [attempt, said, t],
  );
  return <ActsContext value={acts}>{children}</ActsContext>;
}

export function ActBar() {
  const { t } = useTranslation();
  const { said, undo, close } = useActs();
  return (
    <div role="status" aria-live="polite" className={classes.place}>
      {said !== null && (
        <Paper shadow="md" radius="md" px="md" py="xs" withBorder className={classes.bar}>
          <Group gap="sm" wrap="nowrap">
            <Text fz="sm">{said.text}</Text>
            {said.operation !== null && (
              <Button size="compact-sm" variant="subtle" onClick={() => void undo(said.operation ?? undefined)}>
                {t("acts.undo")}
              </Button>
            )}
            <ActionIcon variant="subtle" color="gray" aria-label={t("keys.close")} onClick={close}>
              <IconX size={16} />
            </ActionIcon>
          </Group>
        </Paper>
      )}
    </div>
  );
}

/** An answer that was lost on the way is asked for once more: the key has it carried out once. */
async function twice<T>(work: () => Promise<T>, isKept: boolean): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError || isKept) throw error;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    return work();
  }
}

const AGAIN_MS = 700;

/** An undo is taken back by redo, and a person forgotten by nothing. */
function hasNoUndo(route: Route): boolean {
  return route === "POST /undo" || route === "POST /people/:id/forget";
}
