/** Introductions as a small board: whom to ask, who thinks it over, whom to bring together, what came of it. */
import { Button, Group, Paper, Stack, Text, TextInput, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import type { AnswerOf, InputOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { Heading } from "../../parts/heading.tsx";
import { mailto } from "../../parts/mailto.ts";
import { PersonLink } from "../../parts/person-link.tsx";
import { PersonPicker } from "../../parts/person-picker.tsx";
import classes from "./help.module.css";

type Introduction = AnswerOf<"GET /introductions">["introductions"][number];
type Act = InputOf<"POST /introductions/:id/act">["act"];

const COLUMNS = [
  { name: "ask", steps: ["ask-first", "ask-second"] },
  { name: "wait", steps: ["wait-first", "wait-second"] },
  { name: "introduce", steps: ["introduce"] },
  { name: "after", steps: ["follow-up"] },
] as const;

export function Introductions() {
  const { t } = useTranslation();
  const { introductions } = useAnswer("GET /introductions", {}).data;
  return (
    <section aria-label={t("helping.introductions")}>
      <Heading text={t("helping.introductions")} />
      {introductions.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t("helping.noIntroductions")}
        </Text>
      )}
      {introductions.length > 0 && (
        <div className={classes.board}>
          {COLUMNS.map(({ name, steps }) => {
            const of = introductions.filter(({ step }) => (steps as readonly string[]).includes(step));
            return of.length === 0 ? null : (
              <Stack key={name} gap="xs" component="section" aria-label={t(`helping.columns.${name}`)}>
                <Text fz="sm" fw={600} c="dimmed">
                  {t(`helping.columns.${name}`)}
                </Text>
                {of.map((one) => (
                  <Card key={one.id} one={one} />
                ))}
              </Stack>
            );
          })}
        </div>
      )}
      <Begin />
    </section>
  );
}

function Card({ one }: { readonly one: Introduction }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const [outcome, setOutcome] = useState("");
  const { id, first, second, why, step, setAside, draft } = one;
  const turn = step.endsWith("second") ? second : first;
  const take = (what: Act, who?: string) => (): void =>
    void act(
      "POST /introductions/:id/act",
      {
        ...{ id, act: what },
        ...(who === undefined ? {} : { who }),
        ...(what === "outcome" && outcome.trim() !== "" ? { outcome: outcome.trim() } : {}),
      },
      () => t(`helping.took.${what}`, { name: turn.contact.name }),
    );
  const steps: readonly (readonly [Act, string | undefined])[] =
    step === "ask-first" || step === "ask-second"
      ? [["asked", turn.contact.id]]
      : step === "wait-first" || step === "wait-second"
        ? [
            ["agreed", turn.contact.id],
            ["declined", turn.contact.id],
          ]
        : step === "introduce"
          ? [["made", undefined]]
          : [["outcome", undefined]];
  return (
    <Paper withBorder p="sm" component="article" bg="var(--kith-raised)" aria-label={t("helping.of", namesOf(one))}>
      <Text>
        <PersonLink contact={first.contact} /> {t("helping.and")} <PersonLink contact={second.contact} />
      </Text>
      <Text fz="sm" c="dimmed">
        <bdi>{why}</bdi>
      </Text>
      {setAside.length > 0 && <Text fz="sm">{t("helping.setAside", { names: setAside.join(", ") })}</Text>}
      {draft !== null && <Draft key={step} draft={draft} />}
      {step === "follow-up" && (
        <TextInput
          mt="xs"
          size="sm"
          label={t("helping.outcome")}
          value={outcome}
          onChange={({ currentTarget }) => setOutcome(currentTarget.value)}
          maxLength={500}
        />
      )}
      <Group gap={4} mt="xs">
        {steps.map(([what, who]) => (
          <Button
            key={what}
            size="compact-sm"
            variant="light"
            disabled={(setAside.length > 0 && what !== "declined") || (what === "outcome" && outcome.trim() === "")}
            onClick={take(what, who)}
          >
            {t(`helping.take.${what}`, { name: turn.contact.name })}
          </Button>
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() =>
            void act("PUT /help/:id/state", { id, state: "dropped" }, () => t("help.droppedSaid", { text: why }))
          }
        >
          {t("help.dropped")}
        </Button>
      </Group>
    </Paper>
  );
}

function namesOf({ first, second }: Introduction): { readonly first: string; readonly second: string } {
  return { first: first.contact.name, second: second.contact.name };
}

/** What one could write next: the owner's to change, and opened as a mail. */
function Draft({ draft: { to, text } }: { readonly draft: NonNullable<Introduction["draft"]> }) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(text);
  return (
    <details>
      <Text component="summary" fz="sm">
        {t("helping.draft")}
      </Text>
      <Textarea
        mt={4}
        aria-label={t("helping.draft")}
        value={written}
        onChange={({ currentTarget }) => setWritten(currentTarget.value)}
        autosize
        maxRows={14}
        dir="auto"
      />
      {to.length > 0 && <a href={mailto(to, { body: written })}>{t("helping.mail")}</a>}
    </details>
  );
}

/** Two people who should know each other. */
function Begin() {
  const { t } = useTranslation();
  const { act } = useActs();
  const [isOpen, setOpen] = useState(false);
  const [pair, setPair] = useState<readonly (string | null)[]>([null, null]);
  const [why, setWhy] = useState("");
  const [first, second] = pair;
  const begin = async (): Promise<void> => {
    if (typeof first !== "string" || typeof second !== "string") return;
    const begun = await act("POST /introductions", { first, second, why: { words: why.trim() } }, (one) =>
      t("helping.begun", namesOf(one)),
    );
    if (begun === undefined) return;
    setOpen(false);
    setPair([null, null]);
    setWhy("");
  };
  if (!isOpen) {
    return (
      <Button mt="xs" size="compact-md" variant="subtle" onClick={() => setOpen(true)}>
        {t("helping.begin")}
      </Button>
    );
  }
  return (
    <Stack gap="xs" mt="xs" maw={480}>
      <PersonPicker label={t("helping.first")} onPick={(person) => setPair([person?.id ?? null, second ?? null])} />
      <PersonPicker label={t("helping.second")} onPick={(person) => setPair([first ?? null, person?.id ?? null])} />
      <TextInput
        label={t("helping.why")}
        placeholder={t("helping.whyHint")}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        maxLength={500}
      />
      <Group gap="xs">
        <Button
          disabled={typeof first !== "string" || typeof second !== "string" || first === second || why.trim() === ""}
          onClick={() => void begin()}
        >
          {t("helping.beginNow")}
        </Button>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          {t("acts.cancel")}
        </Button>
      </Group>
    </Stack>
  );
}
