/** Who knows this person besides the owner, and could be asked: looked for when it is wanted. */
import { Button, List, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { question } from "../../api/ask.ts";
import { Heading } from "../../parts/heading.tsx";
import { PersonLink } from "../../parts/person-link.tsx";
import { StillReading } from "../../parts/still-reading.tsx";
import type { Person } from "./person.ts";

export function Connects({ person: { id, name } }: { readonly person: Person }) {
  const { t } = useTranslation();
  const [isWanted, setWanted] = useState(false);
  return (
    <section>
      <Heading text={t("person.connects")} />
      {isWanted ? (
        <Found id={id} name={name} />
      ) : (
        <Button variant="default" size="compact-md" onClick={() => setWanted(true)}>
          {t("person.connectsShow")}
        </Button>
      )}
    </section>
  );
}

function Found({ id, name }: Pick<Person, "id" | "name">) {
  const { t } = useTranslation();
  const found = useQuery(question("GET /paths", { to: id })).data?.data.to[0];
  if (found === undefined) return <StillReading route="GET /paths" input={{ to: id }} />;
  return (
    <>
      {found.paths.length + found.guesses.length === 0 && <Text fz="sm">{t("network.noWay")}</Text>}
      <List spacing={4}>
        {found.paths.map(({ contact, evidence, standing }) => (
          <List.Item key={contact.id}>
            <PersonLink contact={contact} />. {evidence}{" "}
            <Text span fz="sm" c="dimmed">
              {standing}
            </Text>
          </List.Item>
        ))}
        {found.guesses.map(({ contact, grounds }) => (
          <List.Item key={contact.id}>
            <PersonLink contact={contact} />: {grounds.join("; ")}
          </List.Item>
        ))}
      </List>
      <Text fz="sm" mt="xs">
        <Link to="/network" search={{ to: id }}>
          {t("network.ways", { to: name })}
        </Link>
      </Text>
    </>
  );
}
