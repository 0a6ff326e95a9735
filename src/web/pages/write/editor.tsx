/** The draft itself: written, read over by rule 2.5, and sent by whatever the machine has for it. */
import { Button, Group, Stack, Text, TextInput, Textarea } from "@mantine/core";
import { useClipboard, useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { type AnswerOf, api } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { mailto } from "../../parts/mailto.ts";
import { Findings } from "./findings.tsx";
import { splitDraft } from "./split-draft.ts";
import { useDraft } from "./use-draft.ts";
import classes from "./write.module.css";

const TYPING_MS = 300;

interface Props {
  readonly person: AnswerOf<"GET /people/:id">;
  readonly about: string | undefined;
}

export function Editor({ person, about }: Props) {
  const { t } = useTranslation();
  const { id, name, profile } = person;
  const { draft, set, remove, back } = useDraft(id, about);
  const area = useRef<HTMLTextAreaElement>(null);
  const read = useReadOver(draft.text, id);
  const select = ({ from, to }: { readonly from: number; readonly to: number }): void => {
    area.current?.focus();
    area.current?.setSelectionRange(from, to);
  };
  const isRead = read?.text === draft.text;
  return (
    <Stack gap="sm" className={classes.editor}>
      <TextInput
        label={t("write.subject")}
        value={draft.subject}
        maxLength={300}
        onChange={({ currentTarget }) => set({ subject: currentTarget.value })}
      />
      <div className={classes.paper}>
        <div className={classes.marks} aria-hidden dir="auto">
          {splitDraft(draft.text, isRead ? read.findings : []).map(({ text, finding }, index) =>
            finding === null ? (
              text
            ) : (
              <mark key={index} data-strength={read?.findings[finding]?.strength}>
                {text}
              </mark>
            ),
          )}
        </div>
        <Textarea
          ref={area}
          aria-label={t("write.draft", { name })}
          placeholder={t("write.begin")}
          value={draft.text}
          onChange={({ currentTarget }) => set({ text: currentTarget.value })}
          autosize
          minRows={12}
          maxLength={20_000}
          dir="auto"
          classNames={{ input: classes.text ?? "" }}
        />
      </div>
      <Send person={person} draft={draft} />
      <Text fz="sm" c="dimmed">
        {profile.emails.length === 0 && profile.phones.length === 0 ? t("write.noAddress", { name }) : t("write.stays")}
      </Text>
      <Findings read={draft.text.trim() === "" ? undefined : read?.answer} select={select} />
      {back === null ? (
        <Done person={person} remove={remove} />
      ) : (
        <Group gap="sm" className="hairline" pt="sm">
          <Text fz="sm">{t("write.gone")}</Text>
          <Button size="compact-md" variant="subtle" onClick={back}>
            {t("write.back")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** The check of the latest draft that was still for a moment. */
function useReadOver(text: string, to: string) {
  const [still] = useDebouncedValue(text, TYPING_MS);
  const { data } = useQuery({
    queryKey: ["POST /check", to, still],
    queryFn: async ({ signal }) => ({
      text: still,
      answer: (await api("POST /check", { text: still, to }, { signal })).data,
    }),
    enabled: still.trim() !== "",
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return data === undefined ? undefined : { ...data, findings: data.answer.findings };
}

interface SendProps {
  readonly person: Props["person"];
  readonly draft: { readonly subject: string; readonly text: string };
}

function Send({ person: { profile }, draft: { subject, text } }: SendProps) {
  const { t } = useTranslation();
  const clipboard = useClipboard();
  const email = profile.emails.find((address) => !profile.deadEmails.includes(address)) ?? profile.emails[0];
  const digits = profile.phones.find((phone) => phone.startsWith("+"))?.replace(/\D/g, "");
  const mail = mailto(email === undefined ? [] : [email], { subject, body: text });
  return (
    <Group gap="sm">
      {email !== undefined && (
        <Button component="a" href={mail} className={classes.send}>
          {t("write.mail", { address: email })}
        </Button>
      )}
      {digits !== undefined && (
        <Button
          component="a"
          href={`https://wa.me/${digits}?text=${encodeURIComponent(text)}`}
          target="_blank"
          rel="noreferrer"
          variant="default"
          className={classes.send}
        >
          {t("week.whatsapp")}
        </Button>
      )}
      <Button variant="default" onClick={() => clipboard.copy(text)} disabled={text.trim() === ""}>
        {t(clipboard.copied ? "write.copied" : "write.copy")}
      </Button>
    </Group>
  );
}

/** Sent: the touch is done, and the draft goes. */
function Done({ person: { id, name }, remove }: { readonly person: Props["person"]; remove(): void }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const sent = async (medium: "email" | "direct-message"): Promise<void> => {
    const done = await act("POST /week/:contact/done", { contact: id, medium }, () => t("acts.done", { name }));
    if (done !== undefined) remove();
  };
  return (
    <Group gap="sm" className="hairline" pt="sm">
      <Text fz="sm">{t("write.sent")}</Text>
      <Button size="compact-md" variant="subtle" onClick={() => void sent("email")}>
        {t("write.byMail")}
      </Button>
      <Button size="compact-md" variant="subtle" onClick={() => void sent("direct-message")}>
        {t("write.byMessage")}
      </Button>
      <Button size="compact-md" variant="subtle" onClick={remove}>
        {t("write.discard")}
      </Button>
    </Group>
  );
}
