/** One person: who they are, how things stand between you, and what can be done, all at hand. */
import { Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../../parts/page-head.tsx";
import { useAnswer } from "../../api/ask.ts";
import { useKeys } from "../../frame/keys.tsx";
import { BriefDialog } from "./brief-dialog.tsx";
import { Connects } from "./connects.tsx";
import { Decide } from "./decide.tsx";
import { EditPerson } from "./edit-person.tsx";
import { Facts } from "./facts.tsx";
import { Head } from "./head.tsx";
import { Ledger } from "./ledger.tsx";
import { Notes } from "./notes.tsx";
import { Standing } from "./standing.tsx";
import { Timeline } from "./timeline.tsx";
import { useStar } from "./use-star.ts";

const route = getRouteApi("/people/$id");

export function PersonPage() {
  const { id } = route.useParams();
  return <Shown key={id} id={id} />;
}

function Shown({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: person, etag } = useAnswer("GET /people/:id", { id });
  const [isEdited, edit] = useDisclosure(false);
  const [isBriefed, brief] = useDisclosure(false);
  const [isLogged, log] = useDisclosure(false);
  const note = useRef<HTMLTextAreaElement>(null);
  const help = useRef<HTMLInputElement>(null);
  const star = useStar(person);
  usePageTitle(person.name);
  useKeys([
    { key: "l", text: t("person.log"), run: log.open },
    { key: "e", text: t("person.edit"), run: edit.open },
    { key: "s", text: t(person.starred ? "person.unstar" : "person.star"), run: star },
    { key: "b", text: t("person.brief"), run: brief.open },
    { key: "n", text: t("person.writeNote"), run: () => note.current?.focus() },
    { key: "h", text: t("person.addHelp"), run: () => help.current?.focus() },
    {
      key: "Escape",
      text: t("person.back"),
      run: () => void navigate({ to: "/people", search: (before) => before }),
    },
  ]);
  return (
    <Stack gap="lg" component="section" aria-label={person.name} maw={720} miw={0}>
      <Link to="/people" search={(before) => before}>
        {t("person.back")}
      </Link>
      <Head person={person} onEdit={edit.open} />
      <Decide person={person} seen={etag} log={{ isOpen: isLogged, set: (open) => log[open ? "open" : "close"]() }} />
      <Standing person={person} />
      <Ledger person={person} field={help} />
      <Notes person={person} field={note} />
      <Connects person={person} />
      <Timeline person={person} />
      <Facts person={person} onBrief={brief.open} />
      {isEdited && <EditPerson person={person} seen={etag} close={edit.close} />}
      {isBriefed && <BriefDialog person={person} close={brief.close} />}
    </Stack>
  );
}
