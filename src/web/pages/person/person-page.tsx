/** One person: who they are, how things stand between you, and what can be done, all at hand. */
import { Anchor, Badge, Group, Stack, Text, Title } from "@mantine/core";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import { Heading } from "../../parts/heading.tsx";
import { RhythmStrip } from "../../parts/rhythm-strip.tsx";
import { StateMark } from "../../parts/state-mark.tsx";
import { Decide } from "./decide.tsx";
import { Facts } from "./facts.tsx";
import { Notes } from "./notes.tsx";
import type { Person } from "./person.ts";
import { Timeline } from "./timeline.tsx";

const route = getRouteApi("/people/$id");

export function PersonPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { data: person, etag } = useAnswer("GET /people/:id", { id });
  const { data: explained } = useAnswer("GET /people/:id/explain", { id });
  return (
    <Stack gap="lg" component="section" aria-label={person.name} maw={720}>
      <Link to="/people" search={(before) => before}>
        {t("person.back")}
      </Link>
      <Head person={person} />
      <Decide person={person} seen={etag} />
      <section>
        <Heading text={t("person.rhythm")} />
        <Text>{person.state.reason}</Text>
        <RhythmStrip rhythm={person.rhythm} today={person.asOf} />
        {explained.lines.map(({ about, text }) => (
          <Text key={about} fz="sm" c="dimmed">
            {text}
          </Text>
        ))}
        <Text fz="sm" mt="xs">
          {explained.why.text}
        </Text>
      </section>
      <Notes person={person} />
      <Timeline person={person} />
      <Facts person={person} />
    </Stack>
  );
}

function Head({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const { profile, groups, suggestedGroup } = person;
  const where = [profile.title, profile.organisation, profile.city].filter((one) => one !== null).join(", ");
  return (
    <header>
      <Title order={1} fz="xl">
        <bdi>{person.name}</bdi> {person.starred && <span aria-label={t("person.starred")}>★</span>}
      </Title>
      {where !== "" && <Text c="dimmed">{where}</Text>}
      <Group gap="xs" mt="xs">
        <Text span fz="sm">
          <StateMark state={person.state.state} /> {t(`states.${person.state.state}`)}
        </Text>
        {groups.map(({ id, name }) => (
          <Badge key={id} variant="light" tt="none">
            {name}
          </Badge>
        ))}
        {groups.length === 0 && suggestedGroup !== null && (
          <Text fz="sm" c="dimmed">
            {t("week.suggested", { group: suggestedGroup.name })}
          </Text>
        )}
      </Group>
      <Group gap="md" mt="sm">
        {profile.phones.map((phone) => (
          <Anchor key={phone} href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
            {phone}
          </Anchor>
        ))}
        {profile.emails.map((email) => (
          <Anchor key={email} href={`mailto:${email}`}>
            {email}
          </Anchor>
        ))}
        {profile.profiles.map((url) => (
          <Anchor key={url} href={url} target="_blank" rel="noreferrer">
            {url.replace(/^https?:\/\/(?:www\.)?/, "")}
          </Anchor>
        ))}
      </Group>
    </header>
  );
}
