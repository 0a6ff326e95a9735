/** Who somebody is: name, work, place, groups, and every way to reach them. */
import { ActionIcon, Anchor, Group, Text, Title } from "@mantine/core";
import { IconPencil, IconStar, IconStarFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Initials } from "../../parts/initials.tsx";
import { mailto } from "../../parts/mailto.ts";
import { StateMark } from "../../parts/state-mark.tsx";
import { When } from "../../parts/when.tsx";
import { InGroups } from "./in-groups.tsx";
import classes from "./person.module.css";
import type { Person } from "./person.ts";
import { sayPartialDay } from "./say-partial-day.ts";
import { useStar } from "./use-star.ts";

export function Head({ person, onEdit }: { readonly person: Person; onEdit(): void }) {
  const { t } = useTranslation();
  const star = useStar(person);
  const { profile, starred, asOf } = person;
  const work = [profile.title, profile.organisation].filter((one) => one !== null).join(", ");
  const place = [profile.city, profile.country].filter((one) => one !== null).join(", ");
  return (
    <header className={classes.head}>
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
        <Group gap="sm" wrap="nowrap" miw={0}>
          <Initials id={person.id} name={person.name} />
          <Title order={1} fz="xl" className={classes.name}>
            <bdi>{person.name}</bdi>
          </Title>
        </Group>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t(starred ? "person.unstar" : "person.star")}
            aria-pressed={starred}
            onClick={star}
          >
            {starred ? <IconStarFilled size={18} /> : <IconStar size={18} stroke={1.6} />}
          </ActionIcon>
          <ActionIcon variant="subtle" size="lg" aria-label={t("person.edit")} onClick={onEdit}>
            <IconPencil size={18} stroke={1.6} />
          </ActionIcon>
        </Group>
      </Group>
      {profile.otherNames.length > 0 && (
        <Text fz="sm" c="dimmed">
          {t("person.alsoCalled")} <bdi>{profile.otherNames.join(", ")}</bdi>
        </Text>
      )}
      {work !== "" && (
        <Text>
          <bdi>{work}</bdi> <Seen day={profile.positionSeenOn} today={asOf} />
        </Text>
      )}
      {place !== "" && (
        <Text>
          <bdi>{place}</bdi> <Seen day={profile.addressSeenOn} today={asOf} />
        </Text>
      )}
      {profile.birthday !== null && (
        <Text fz="sm" c="dimmed">
          {t("person.birthday", { day: sayPartialDay(profile.birthday) })}
        </Text>
      )}
      {profile.diedOn !== null && <Text fz="sm">{t("person.died", { day: sayPartialDay(profile.diedOn) })}</Text>}
      <Group gap="xs" mt="xs">
        <Text span fz="sm">
          <StateMark state={person.state.state} /> {t(`states.${person.state.state}`)}
        </Text>
        <InGroups person={person} />
      </Group>
      <ul className={classes.ways}>
        {profile.phones.map((phone) => (
          <li key={phone}>
            <Anchor href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</Anchor>
          </li>
        ))}
        {profile.emails.map((email) => (
          <li key={email}>
            <Anchor href={mailto([email])}>{email}</Anchor>
          </li>
        ))}
        {profile.profiles.map((url) => (
          <li key={url}>
            <Anchor href={url} target="_blank" rel="noreferrer">
              {url.replace(/^https?:\/\/(?:www\.)?/, "")}
            </Anchor>
          </li>
        ))}
        {profile.deadEmails.map((email) => (
          <li key={email}>
            <Text span c="dimmed">
              {t("person.deadEmail", { email })}
            </Text>
          </li>
        ))}
        {profile.postalAddress !== null && (
          <li>
            <bdi>{profile.postalAddress}</bdi>
          </li>
        )}
      </ul>
    </header>
  );
}

/** How fresh a fact is. */
function Seen({ day, today }: { readonly day: string | null; readonly today: string }) {
  const { t } = useTranslation();
  if (day === null) return null;
  return (
    <Text span fz="sm" c="dimmed">
      {t("person.lastSeen")} <When day={day} today={today} />
    </Text>
  );
}
