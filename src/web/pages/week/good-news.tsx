/** Good news: who wrote after a rest, and who answered what the owner sent. */
import { List, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/client.ts";
import { PersonLink } from "../../parts/person-link.tsx";
import { When } from "../../parts/when.tsx";

interface Props {
  readonly returned: AnswerOf<"GET /week">["returned"];
  readonly wroteBack: AnswerOf<"GET /week/ahead">["wroteBack"];
  readonly today: string;
}

export function GoodNews({ returned, wroteBack, today }: Props) {
  const { t } = useTranslation();
  const others = wroteBack.filter(({ contact }) => !returned.some((one) => one.contact.id === contact.id));
  if (returned.length + others.length === 0) return null;
  return (
    <section aria-labelledby="news">
      <Title order={2} fz="md" id="news" mb={4}>
        {t("news.title")}
      </Title>
      <List listStyleType="none" spacing={6} fz="sm">
        {returned.map(({ contact, on, after }) => (
          <List.Item key={contact.id}>
            <PersonLink contact={contact} /> {t(`news.returned.${after}`)} <When day={on} today={today} on />.
          </List.Item>
        ))}
        {others.map(({ contact, on, medium }) => (
          <List.Item key={contact.id}>
            <PersonLink contact={contact} /> {t(medium === "in-person" ? "news.met" : "news.wroteBack")}{" "}
            <When day={on} today={today} on />.
          </List.Item>
        ))}
      </List>
    </section>
  );
}
