/** A draft of the owner's, read over while it is written, beside what is known of whom it is for. */
import { Stack, Text } from "@mantine/core";
import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAnswer, useLateAnswer } from "../../api/ask.ts";
import { StillReading } from "../../parts/still-reading.tsx";
import { BriefParts } from "../../parts/brief-parts.tsx";
import { Heading } from "../../parts/heading.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PersonPicker } from "../../parts/person-picker.tsx";
import { StateMark } from "../../parts/state-mark.tsx";
import { Editor } from "./editor.tsx";
import classes from "./write.module.css";

const route = getRouteApi("/write");

export function WritePage() {
  const { t } = useTranslation();
  const { to, about } = route.useSearch();
  const navigate = useNavigate();
  const choose = (id: string): void => void navigate({ to: "/write", search: (before) => ({ ...before, to: id }) });
  return (
    <Stack gap="md" maw={1000}>
      <PageHead title={t("places.write")} about={t("write.about")} />
      {to === undefined ? (
        <Stack gap="sm" maw={560}>
          <PersonPicker label={t("write.to")} onPick={(person) => person !== null && choose(person.id)} />
          <Listed choose={choose} />
        </Stack>
      ) : (
        <To key={to} id={to} about={about} />
      )}
    </Stack>
  );
}

/** Who stands on this week's list, a tap away. */
function Listed({ choose }: { choose(id: string): void }) {
  const { t } = useTranslation();
  const touches = useLateAnswer("GET /week", {})?.touches.filter(({ state }) => state !== "done") ?? [];
  if (touches.length === 0) return null;
  return (
    <section aria-label={t("write.listed")}>
      <Heading text={t("write.listed")} />
      <Stack gap={4} align="flex-start">
        {touches.map(({ contact, opener }) => (
          <div key={contact.id}>
            <button type="button" className={classes.listed} onClick={() => choose(contact.id)}>
              <bdi>{contact.name}</bdi>
            </button>
            {opener !== null && (
              <Text fz="sm" c="dimmed">
                {opener}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </section>
  );
}

function To({ id, about }: { readonly id: string; readonly about: string | undefined }) {
  const { t } = useTranslation();
  const person = useAnswer("GET /people/:id", { id, timeline: 0 }).data;
  const brief = useLateAnswer("GET /people/:id/brief", { id });
  const occasions = useLateAnswer("GET /occasions", { contact: id })?.contacts[0]?.occasions ?? [];
  const { title, organisation } = person.profile;
  const where = [title, organisation].filter((one) => one !== null).join(", ");
  return (
    <div className={classes.page}>
      <Editor person={person} about={about} />
      <Stack gap="sm" component="aside" aria-label={t("write.known")} className={classes.beside}>
        <div>
          <Text fw={600} fz="lg">
            <StateMark state={person.state.state} />{" "}
            <Link to="/people/$id" params={{ id }}>
              <bdi>{person.name}</bdi>
            </Link>
          </Text>
          {where !== "" && <Text c="dimmed">{where}</Text>}
          <Text fz="sm" mt={4}>
            {person.state.reason}
          </Text>
          <Text fz="sm" mt={4}>
            <Link to="/write">{t("write.another")}</Link>
          </Text>
        </div>
        {occasions.length > 0 && (
          <section>
            <Heading text={t("write.occasions")} />
            {occasions.map(({ key, text }) => (
              <Text key={key} fz="sm">
                {text}
              </Text>
            ))}
          </section>
        )}
        <section>
          <Heading text={t("write.known")} />
          {brief === undefined ? (
            <StillReading route="GET /people/:id/brief" input={{ id }} />
          ) : (
            <BriefParts brief={brief} today={person.asOf} />
          )}
        </section>
      </Stack>
    </div>
  );
}
