/** What people are trying to solve, and who could help, with the words that matched. */
import { Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { Heading } from "../../parts/heading.tsx";
import { PersonLink } from "../../parts/person-link.tsx";
import classes from "./help.module.css";
import { MatchWords } from "./match-words.tsx";

type Need = AnswerOf<"GET /matches">["needs"][number];

export function Needs() {
  const { t } = useTranslation();
  const { needs } = useAnswer("GET /matches", {}).data;
  return (
    <section aria-label={t("helping.needs")}>
      <Heading text={t("helping.needs")} />
      {needs.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t("helping.noNeeds")}
        </Text>
      )}
      <ul className={classes.plain}>
        {needs.map((one) => (
          <NeedItem key={one.need.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function NeedItem({ one: { need, matches } }: { readonly one: Need }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const { id, contact, text } = need;
  const introduce = (match: Need["matches"][number]): void => {
    if (contact === null) return;
    void act(
      "POST /introductions",
      { first: match.contact.id, second: contact.id, why: { need: id } },
      ({ first, second }) => t("helping.begun", { first: first.contact.name, second: second.contact.name }),
    );
  };
  return (
    <li className={classes.need}>
      <Group justify="space-between" wrap="nowrap" align="baseline">
        <Text className={classes.words}>
          {contact === null ? t("helping.you") : <PersonLink contact={contact} />}: <bdi>{text}</bdi>
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          style={{ flexShrink: 0 }}
          aria-label={`${t("helping.met")}: ${text}`}
          onClick={() => void act("PUT /help/:id/state", { id, state: "done" }, () => t("help.doneSaid", { text }))}
        >
          {t("helping.met")}
        </Button>
      </Group>
      {matches.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t("helping.nobody")}
        </Text>
      )}
      {matches.map((match) => (
        <div key={match.contact.id} className={classes.match}>
          <Text fz="sm">
            <PersonLink contact={match.contact} />{" "}
            <Text span c="dimmed" inherit>
              {[match.title, match.organisation].filter((part) => part !== null).join(", ")}
            </Text>
          </Text>
          <MatchWords words={match.words} />
          {match.first !== null && <Text fz="sm">{match.first}</Text>}
          {contact === null ? (
            <Text fz="sm">
              <Link to="/write" search={{ to: match.contact.id }}>
                {t("helping.ask", { name: match.contact.name })}
              </Link>
            </Text>
          ) : (
            <Button size="compact-sm" variant="subtle" onClick={() => introduce(match)}>
              {t("helping.introduce", { name: match.contact.name })}
            </Button>
          )}
        </div>
      ))}
    </li>
  );
}
