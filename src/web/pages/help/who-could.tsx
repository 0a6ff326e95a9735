/** "Who could help me with …?": asked of everybody in the book, answered with the words that matched. */
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import { Heading } from "../../parts/heading.tsx";
import { PersonLink } from "../../parts/person-link.tsx";
import { StillReading } from "../../parts/still-reading.tsx";
import { MatchWords } from "./match-words.tsx";

export function WhoCould() {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [need, setNeed] = useState<string | null>(null);
  const ask = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setNeed(text.trim() === "" ? null : text.trim());
  };
  return (
    <section aria-label={t("helping.whoCould")}>
      <form onSubmit={ask}>
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            label={t("helping.whoCould")}
            placeholder={t("helping.whoHint")}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            maxLength={500}
            flex={1}
          />
          <Button type="submit" variant="default">
            {t("helping.find")}
          </Button>
        </Group>
      </form>
      <Text fz="sm" mt={4}>
        <Link to="/network">{t("helping.whoKnows")}</Link>
      </Text>
      {need !== null && <Found need={need} />}
    </section>
  );
}

function Found({ need }: { readonly need: string }) {
  const { t } = useTranslation();
  const matches = useLateAnswer("GET /who", { need })?.matches;
  return (
    <div aria-live="polite">
      <Heading text={need} />
      {matches === undefined && <StillReading route="GET /who" input={{ need }} />}
      {matches?.length === 0 && <Text fz="sm">{t("helping.nobody")}</Text>}
      <Stack gap="xs">
        {matches?.map(({ contact, title, organisation, words, standing, first }) => (
          <div key={contact.id}>
            <Text>
              <PersonLink contact={contact} />{" "}
              <Text span fz="sm" c="dimmed">
                {[title, organisation].filter((part) => part !== null).join(", ")}
              </Text>
            </Text>
            <MatchWords words={words} />
            <Text fz="sm">{first ?? standing}</Text>
            <Text fz="sm">
              <Link to="/write" search={{ to: contact.id }}>
                {t("helping.ask", { name: contact.name })}
              </Link>
            </Text>
          </div>
        ))}
      </Stack>
    </div>
  );
}
