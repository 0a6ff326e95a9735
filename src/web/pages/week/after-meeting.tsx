/** Asked once after a meeting or a call: what are they dealing with, what was promised. One line, one key. */
import { Button, Group, Paper, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { PersonLink } from "../../parts/person-link.tsx";
import { When } from "../../parts/when.tsx";

const KINDS = ["need", "promise", "fact"] as const;
type Line = { readonly kind: (typeof KINDS)[number]; readonly text: string };

export function AfterMeeting({ today }: { readonly today: string }) {
  const questions = useLateAnswer("GET /after", {})?.questions ?? [];
  const [first] = questions;
  return first === undefined ? null : <Question key={first.contact.id} question={first} today={today} />;
}

interface Props {
  readonly question: AnswerOf<"GET /after">["questions"][number];
  readonly today: string;
}

function Question({ question: { contact, on, medium }, today }: Props) {
  const { t } = useTranslation();
  const { act } = useActs();
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [text, setText] = useState("");
  const add = (kind: Line["kind"]): void => {
    if (text.trim() === "") return;
    setLines([...lines, { kind, text: text.trim() }]);
    setText("");
  };
  const keep = (): void =>
    void act("POST /people/:id/after", { id: contact.id, lines: [...lines] }, () =>
      t(lines.length === 0 ? "after.nothingSaid" : "after.said", { name: contact.name }),
    );
  return (
    <Paper p="md" withBorder component="section" aria-label={t("after.title", { name: contact.name })}>
      <Text>
        <PersonLink contact={contact} />, {t(`media.${medium}`)}, <When day={on} today={today} on />.{" "}
        {t("after.question")}
      </Text>
      {lines.map((line) => (
        <Text key={`${line.kind} ${line.text}`} fz="sm" mt={4}>
          <Text span c="dimmed" inherit>
            {t(`after.${line.kind}`)}:
          </Text>{" "}
          <bdi>{line.text}</bdi>
        </Text>
      ))}
      <Group gap="xs" mt="xs">
        <TextInput
          aria-label={t("after.question")}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          flex="1 1 14rem"
        />
        {KINDS.map((kind) => (
          <Button
            key={kind}
            size="compact-md"
            variant="default"
            disabled={text.trim() === ""}
            onClick={() => add(kind)}
          >
            {t(`after.${kind}`)}
          </Button>
        ))}
        <Button size="compact-md" variant="subtle" disabled={text.trim() !== ""} onClick={keep}>
          {t(lines.length === 0 ? "after.nothing" : "after.keep")}
        </Button>
      </Group>
    </Paper>
  );
}
