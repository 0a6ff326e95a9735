/** Everything that the palette can do for what was typed: keys of the page, people, places, and verbs about people. */
import { useMantineColorScheme } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type AnswerOf, api } from "../api/client.ts";
import { useActs } from "./acts.tsx";
import { useDecide } from "../parts/use-decide.ts";
import { type PersonVerb, isNamed, readAsked } from "./find-commands.ts";
import { useKeyList } from "./keys.tsx";
import { PLACES } from "./places.ts";

const MOST_PEOPLE = 8;
/** So many are looked at, so that whoever is called so stands before whose company is. */
const MOST_FOUND = 40;

export interface Command {
  /** Unique among those shown. */
  readonly name: string;
  readonly text: string;
  /** Said beside it, in a quieter voice. */
  readonly about?: string;
  readonly shortcut?: string;
  run(): void;
}

type Found = AnswerOf<"GET /people">["contacts"][number];

/** `searched` is what people are looked for by, as soon as the typing rests. */
export function useCommands(
  text: string,
  searched: string,
): { readonly commands: readonly Command[]; readonly isReading: boolean } {
  const { t } = useTranslation();
  const [asked] = readAsked(searched, (verb) => t(`palette.words.${verb}`));
  const named = usePeople(searched.trim());
  const meant = usePeople(asked?.who ?? "");
  const toPerson = usePersonCommand();
  const always = useAlways();
  return {
    commands: [
      ...(asked === undefined ? [] : meant.people.map((person) => toPerson(person, asked.verb))),
      ...named.people.map((person) => toPerson(person)),
      ...always.filter((one) => text.trim() === "" || isNamed(`${one.text} ${one.about ?? ""}`, text)),
    ],
    isReading: named.isReading || meant.isReading || text !== searched,
  };
}

function usePeople(text: string): { readonly people: readonly Found[]; readonly isReading: boolean } {
  const { data, isFetching } = useQuery({
    queryKey: ["GET /people", "palette", text],
    queryFn: ({ signal }) => api("GET /people", { text, limit: MOST_FOUND, sort: "evidence" }, { signal }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  const found = text === "" ? [] : (data?.data.contacts ?? []);
  const people = found.toSorted((a, b) => Number(isNamed(b.name, text)) - Number(isNamed(a.name, text)));
  return { people: people.slice(0, MOST_PEOPLE), isReading: isFetching };
}

function usePersonCommand(): (person: Found, verb?: PersonVerb) => Command {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { act } = useActs();
  const decide = useDecide();
  return ({ id, name, organisation, state }, verb) => {
    const about = organisation ?? t(`states.${state}`);
    if (verb === undefined) {
      return {
        name: id,
        text: name,
        about,
        run: () => void navigate({ to: "/people/$id", params: { id }, search: (before) => before }),
      };
    }
    const command = { name: `${verb} ${id}`, text: t(`palette.verbs.${verb}`, { name }), about };
    switch (verb) {
      case "star":
        return {
          ...command,
          run: () => void act("PUT /people/:id/star", { id, starred: true }, () => t("person.starredNow", { name })),
        };
      case "resting":
      case "let-go":
        return {
          ...command,
          run: () => void decide(id, name, verb),
        };
      case "phone":
      case "email":
      case "in-person":
      case "direct-message":
        return {
          ...command,
          run: () =>
            void act("POST /people/:id/log", { id, medium: verb }, () =>
              t("person.logged", { name, medium: t(`media.${verb}`) }),
            ),
        };
    }
  };
}

/** What the palette offers whatever is typed: keys of this page, places, and verbs about nobody. */
function useAlways(): readonly Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { act } = useActs();
  const { list } = useKeyList();
  const { setColorScheme } = useMantineColorScheme();
  const schemes = ["light", "dark", "auto"] as const;
  return [
    ...list().map(({ key, text, run }) => ({ name: `key ${key}`, text, shortcut: key, run })),
    ...PLACES.map(({ name, path }) => ({
      name: `place ${name}`,
      text: t(`places.${name}`),
      about: t("palette.place"),
      run: () => void navigate({ to: path }),
    })),
    {
      name: "redo",
      text: t("palette.redo"),
      run: () =>
        void act("POST /redo", {}, ({ undone: [first] }) =>
          first === undefined ? t("acts.nothingToUndo") : t("acts.redone", { what: first.summary }),
        ),
    },
    ...schemes.map((scheme) => ({
      name: `look ${scheme}`,
      text: t(`palette.looks.${scheme}`),
      run: () => setColorScheme(scheme),
    })),
  ];
}
