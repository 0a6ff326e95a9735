/** Something that was read or found: who would like it, and why. */
import { Button, Stack, Text, Textarea } from "@mantine/core";
import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import { Heading } from "../../parts/heading.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PersonLink } from "../../parts/person-link.tsx";
import { Bookmarklet } from "./bookmarklet.tsx";
import { sharedText } from "./search.ts";

const route = getRouteApi("/share");
/** So many of the words that matched are told. */
const MOST_WORDS = 4;

export function SharePage() {
  const { t } = useTranslation();
  const shared = sharedText(route.useSearch());
  return (
    <Stack gap="md" maw={680}>
      <PageHead title={t("places.share")} about={t("share.about")} />
      <What key={shared} shared={shared} />
      {shared !== "" && <Sharers shared={shared} />}
      <Bookmarklet />
    </Stack>
  );
}

function What({ shared }: { readonly shared: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState(shared);
  const find = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void navigate({ to: "/share", search: { text } });
  };
  return (
    <form onSubmit={find}>
      <Stack gap="xs" align="flex-start">
        <Textarea
          label={t("share.what")}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={8000}
          dir="auto"
          w="100%"
        />
        <Button type="submit" disabled={text.trim() === ""}>
          {t("share.find")}
        </Button>
      </Stack>
    </form>
  );
}

function Sharers({ shared }: { readonly shared: string }) {
  const { t } = useTranslation();
  const { sharers } = useAnswer("GET /sharers", { text: shared }).data;
  if (sharers.length === 0) return <Text role="status">{t("share.none")}</Text>;
  return (
    <section aria-label={t("share.found")}>
      <Heading text={t("share.found")} />
      <Stack gap="sm">
        {sharers.map(({ contact, title, organisation, words, standing }) => (
          <div key={contact.id}>
            <Text>
              <PersonLink contact={contact} />{" "}
              <Text span fz="sm" c="dimmed">
                {[title, organisation].filter((one) => one !== null).join(", ")}
              </Text>
            </Text>
            <Text fz="sm">
              {t("share.why", {
                words: [...new Set(words.map(({ text }) => `“${text}”`))].slice(0, MOST_WORDS).join(", "),
              })}
            </Text>
            <Text fz="sm" c="dimmed">
              {standing}
            </Text>
            <Text fz="sm">
              <Link to="/write" search={{ to: contact.id, about: shared }}>
                {t("share.write", { name: contact.name })}
              </Link>
            </Text>
          </div>
        ))}
      </Stack>
    </section>
  );
}
