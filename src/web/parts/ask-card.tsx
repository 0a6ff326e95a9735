/** One question, one key: a large card with its answers as buttons, which a finger can push aside as well. */
import { Button, Kbd, Paper, SimpleGrid, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../frame/keys.tsx";
import classes from "./ask-card.module.css";
import { useSwipe } from "./use-swipe.ts";

export interface AskAnswer {
  readonly key: string;
  readonly text: string;
  /** The one that is proposed stands first and is filled; quiet ones stand apart; an unseen one is only a key. */
  readonly weight: "proposed" | "plain" | "quiet" | "unseen";
  /** Pushed to this side, the card means this. */
  readonly side?: "right" | "left";
  run(): void;
}

interface Props {
  /** Whom or what it is about, for whoever hears the page. */
  readonly label: string;
  readonly children: ReactNode;
  readonly answers: readonly AskAnswer[];
}

export function AskCard({ label, children, answers }: Props) {
  useKeys(answers);
  const pushed = (side: AskAnswer["side"]): AskAnswer | undefined => answers.find((one) => one.side === side);
  const { by, handlers } = useSwipe({ onRight: () => pushed("right")?.run(), onLeft: () => pushed("left")?.run() });
  const meant = by === 0 ? undefined : pushed(by > 0 ? "right" : "left");
  const of = (weight: AskAnswer["weight"]): readonly AskAnswer[] => answers.filter((one) => one.weight === weight);
  return (
    <div className={classes.place}>
      <Paper
        component="article"
        aria-label={label}
        className={classes.card}
        style={by === 0 ? {} : { transform: `translateX(${by}px)` }}
        {...handlers}
      >
        <div aria-live="polite">{children}</div>
        {meant !== undefined && (
          <div className={classes.meant} aria-hidden>
            {meant.text}
          </div>
        )}
        <div className={classes.answers}>
          {of("proposed").map((answer) => (
            <AnswerButton key={answer.key} answer={answer} />
          ))}
          <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
            {of("plain").map((answer) => (
              <AnswerButton key={answer.key} answer={answer} />
            ))}
          </SimpleGrid>
          <div className={classes.quiet}>
            {of("quiet").map((answer) => (
              <AnswerButton key={answer.key} answer={answer} />
            ))}
          </div>
        </div>
      </Paper>
    </div>
  );
}

const VARIANTS = { proposed: "filled", plain: "default", quiet: "subtle", unseen: "subtle" } as const;

function AnswerButton({ answer: { key, text, weight, run } }: { readonly answer: AskAnswer }) {
  const { t } = useTranslation();
  return (
    <Button
      variant={VARIANTS[weight]}
      size={weight === "proposed" ? "md" : "sm"}
      justify={weight === "quiet" ? "center" : "space-between"}
      fullWidth={weight !== "quiet"}
      onClick={run}
      rightSection={
        <Kbd size="xs" aria-hidden visibleFrom="sm">
          {t(`keys.names.${key}`, { defaultValue: key })}
        </Kbd>
      }
    >
      <Text span truncate inherit>
        {text}
      </Text>
    </Button>
  );
}
