/** The owner's own words about a person, and what each owes the other. */
import { Button, Group, List, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useActs } from "../../frame/acts.tsx";
import { Heading } from "../../parts/heading.tsx";
import { longDay } from "../../parts/days.ts";
import type { Person } from "./person.ts";

export function Notes({ person: { id, name, notes, help } }: { readonly person: Person }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const [text, setText] = useState("");
  const keep = async (): Promise<void> => {
    const kept = await act("POST /people/:id/notes", { id, text }, () => t("person.noted", { name }));
    if (kept !== undefined) setText("");
  };
  return (
    <section>
      {help.length > 0 && (
        <>
          <Heading text={t("places.help")} />
          <List listStyleType="none" spacing={4} mb="md">
            {help.map((entry) => (
              <List.Item key={entry.id}>
                {t(`help.${entry.kind}`)}: <bdi>{entry.text}</bdi>{" "}
                <Text span fz="sm" c="dimmed">
                  {entry.dueOn === null ? longDay(entry.on) : t("help.due", { day: longDay(entry.dueOn) })}
                  {entry.state === "open" ? "" : `, ${t("help.closed")}`}
                </Text>
              </List.Item>
            ))}
          </List>
        </>
      )}
      <Heading text={t("person.notes")} />
      {notes.map((note) => (
        <Text key={`${note.day} ${note.text}`} mb={4}>
          <bdi>{note.text}</bdi>{" "}
          <Text span fz="sm" c="dimmed">
            {longDay(note.day)}
          </Text>
        </Text>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") void keep();
        }}
      >
        <Group align="flex-end" gap="xs">
          <Textarea
            aria-label={t("person.newNote")}
            placeholder={t("person.newNote")}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            autosize
            minRows={1}
            style={{ flex: 1 }}
          />
          <Button type="submit" variant="default" disabled={text.trim() === ""}>
            {t("person.keepNote")}
          </Button>
        </Group>
      </form>
    </section>
  );
}
