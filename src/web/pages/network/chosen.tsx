/** Whoever was chosen in the picture, and with whom they are seen. */
import { Anchor, List, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { StateMark } from "../../parts/state-mark.tsx";
import type { Network } from "./lay-out.ts";
import { nearOf } from "./near-of.ts";

/** So many are told. */
const MOST_NEAR = 12;

interface Props {
  readonly network: Network;
  readonly id: string;
  choose(id: string): void;
}

export function Chosen({ network, id, choose }: Props) {
  const { t } = useTranslation();
  const at = network.people.findIndex(({ contact }) => contact.id === id);
  const person = network.people[at];
  if (person === undefined) {
    return (
      <Text>
        {t("network.notShown")}{" "}
        <Link to="/people/$id" params={{ id }}>
          {t("network.open")}
        </Link>
      </Text>
    );
  }
  const near = nearOf(network, at);
  return (
    <section aria-label={person.contact.name}>
      <Title order={2} fz="lg">
        <StateMark state={person.state} />{" "}
        <Link to="/people/$id" params={{ id }}>
          <bdi>{person.contact.name}</bdi>
        </Link>
      </Title>
      <Text c="dimmed">{[person.organisation, person.group].filter((one) => one !== null).join(", ")}</Text>
      <Text fz="sm" mt={4}>
        {person.standing}
      </Text>
      <Text fz="sm" fw={600} mt="sm">
        {near.length === 0 ? t("network.alone") : t("network.seenWith", { count: near.length })}
      </Text>
      <List listStyleType="none" spacing={2}>
        {near.slice(0, MOST_NEAR).map(({ person: other, exchanges }) => (
          <List.Item key={other.contact.id}>
            <Anchor component="button" type="button" onClick={() => choose(other.contact.id)}>
              <bdi>{other.contact.name}</bdi>
            </Anchor>{" "}
            <Text span fz="sm" c="dimmed">
              {t("network.exchanges", { count: exchanges })}
            </Text>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
