/** The owner's own words about a person. */
import { Button, Group, Text, Textarea } from "@mantine/core";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useActs } from "../../frame/acts.tsx";
import { Heading } from "../../parts/heading.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./person.module.css";
import type { Person } from "./person.ts";

interface Props {
  readonly person: Person;
  /** A key leads to it. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

export function Notes({ person: { id, name, notes, asOf }, field }: Props) {
  const { t } = useTranslation();
  const { act } = useActs();
  const [text, setText] = useState("");
  const keep = async (): Promise<void> => {
    if (text.trim() === "") return;
    const kept = await act("POST /people/:id/notes", { id, text }, () => t("person.noted", { name }));
    if (kept !== undefined) setText("");
  };
  return (
    <section>
      <Heading text={t("person.notes")} />
      {notes.map((note) => (
        <Text key={`${note.day} ${note.text}`} mb={4} className={classes.words}>
          <bdi>{note.text}</bdi>{" "}
          <Text span fz="sm" c="dimmed">
            <When day={note.day} today={asOf} />
          </Text>
        </Text>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Group align="flex-end" gap="xs">
          <Textarea
            ref={field}
            aria-label={t("person.newNote")}
            placeholder={t("person.newNote")}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void keep();
            }}
            autosize
            minRows={1}
            flex={1}
          />
          <Button type="submit" variant="default" disabled={text.trim() === ""}>
            {t("person.keepNote")}
          </Button>
        </Group>
      </form>
    </section>
  );
}
