/** What the picture shows, in words: everybody by group, with whom they are seen. */
import { Anchor, List, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Network } from "./lay-out.ts";
import { nearOf } from "./near-of.ts";

/** So many of a group are listed, and so many of those they are seen with. */
const MOST_LISTED = 100;
const MOST_NEAR = 3;

interface Props {
  readonly network: Network;
  readonly groups: readonly string[];
  readonly only: string | null;
  choose(id: string): void;
}

export function NetworkList({ network, groups, only, choose }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const shown = only === null ? [...groups, null] : [only];
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("network.asList")}</summary>
      {isOpen &&
        shown.map((group) => (
          <Members
            key={group ?? ""}
            network={network}
            group={group}
            choose={choose}
            title={group ?? t("network.noGroup")}
          />
        ))}
    </details>
  );
}

interface MembersProps {
  readonly network: Network;
  readonly group: string | null;
  readonly title: string;
  choose(id: string): void;
}

function Members({ network, group, title, choose }: MembersProps) {
  const { t } = useTranslation();
  const members = network.people.flatMap((person, at) => (person.group === group ? [{ person, at }] : []));
  if (members.length === 0) return null;
  return (
    <section>
      <Title order={2} fz="md" mt="md" mb={4}>
        {title}
      </Title>
      <List listStyleType="none" spacing={2}>
        {members.slice(0, MOST_LISTED).map(({ person: { contact }, at }) => {
          const near = nearOf(network, at).slice(0, MOST_NEAR);
          return (
            <List.Item key={contact.id}>
              <Anchor component="button" type="button" onClick={() => choose(contact.id)}>
                <bdi>{contact.name}</bdi>
              </Anchor>{" "}
              {near.length > 0 && (
                <Text span fz="sm" c="dimmed">
                  {t("network.with", { names: near.map((other) => other.person.contact.name).join(", ") })}
                </Text>
              )}
            </List.Item>
          );
        })}
      </List>
      {members.length > MOST_LISTED && (
        <Text fz="sm" c="dimmed">
          {t("network.more", { count: members.length - MOST_LISTED })}
        </Text>
      )}
    </section>
  );
}
