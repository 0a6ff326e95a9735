/** How things stand: the rhythm as a picture, then what it means, each thing said once. */
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { Heading } from "../../parts/heading.tsx";
import { RhythmStrip } from "../../parts/rhythm-strip.tsx";
import classes from "./person.module.css";
import type { Person } from "./person.ts";

type Explained = AnswerOf<"GET /people/:id/explain">;
type Kind = Explained["why"]["kind"];

/** What of the numbers is said at once; the others are there to be opened. */
const FIRST = ["outlook", "response"];
const REST = ["value", "half-life", "index"];

export function Standing({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const explained = useLateAnswer("GET /people/:id/explain", { id: person.id });
  const lived = explained?.lines.find(({ about }) => about === "rhythm")?.text;
  const isDecided = person.decision !== "none" && person.decision !== "kept";
  const reckoned = explained?.lines.filter(({ about }) => REST.includes(about)) ?? [];
  return (
    <section>
      <Heading text={t("person.rhythm")} />
      {isDecided && <Text>{person.state.reason}</Text>}
      <Text mih="1.55em">{lived ?? (isDecided ? "" : person.state.reason)}</Text>
      {person.rhythm.days.length > 0 && <RhythmStrip rhythm={person.rhythm} today={person.asOf} />}
      {explained?.lines
        .filter(({ about }) => FIRST.includes(about))
        .map(({ about, text }) => (
          <Text key={about} fz="sm" c="dimmed">
            {text}
          </Text>
        ))}
      <Occasions person={person} />
      {explained !== undefined && !isDecided && (
        <Text mt="xs">{isSaidByRhythm(explained.why.kind) ? t(`why.${explained.why.kind}`) : explained.why.text}</Text>
      )}
      {explained !== undefined && (
        <details>
          <Text component="summary" fz="sm" c="dimmed" className={classes.summary}>
            {t("person.reckoned")}
          </Text>
          {explained.change !== "" && (
            <Text fz="sm" c="dimmed">
              {t("person.change", { change: explained.change })}
            </Text>
          )}
          {reckoned.map(({ about, text }) => (
            <Text key={about} fz="sm" c="dimmed">
              {text}
            </Text>
          ))}
        </details>
      )}
    </section>
  );
}

/** Whys whose words tell of the silence again, which stands above already. */
const BY_RHYTHM = ["proposed", "no-room", "just-in-touch", "thin", "not-known", "inbox"] as const;

function isSaidByRhythm(kind: Kind): kind is (typeof BY_RHYTHM)[number] {
  return BY_RHYTHM.some((one) => one === kind);
}

/** What there is to write about now; a long silence stands above already. */
function Occasions({ person: { id, name } }: { readonly person: Person }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const found = useLateAnswer("GET /occasions", { contact: id })?.contacts[0]?.occasions ?? [];
  const answer = (key: string, said: "confirmed" | "dismissed"): void =>
    void act("PUT /people/:id/occasions", { id, key, answer: said }, () => t(`person.occasion.${said}`, { name }));
  return (
    <ul className={classes.plain}>
      {found
        .filter(({ kind }) => kind !== "long-silence")
        .map(({ key, text, state, confidence }) => (
          <li key={key} className={classes.entry}>
            <Text className={classes.words}>{text}</Text>
            {state === "noticed" && (
              <Group gap={4} wrap="nowrap">
                {confidence !== "certain" && (
                  <Button size="compact-sm" variant="subtle" onClick={() => answer(key, "confirmed")}>
                    {t("person.occasion.yes")}
                  </Button>
                )}
                <Button size="compact-sm" variant="subtle" color="gray" onClick={() => answer(key, "dismissed")}>
                  {t("person.occasion.no")}
                </Button>
              </Group>
            )}
          </li>
        ))}
    </ul>
  );
}
