/** The answers that put somebody into a group: Enter for the suggested one, a figure for each. */
import { useLateAnswer } from "../api/ask.ts";
import type { AskAnswer } from "./ask-card.tsx";

/** So many groups have a key. */
const MOST_KEYS = 9;

interface Group {
  readonly id: string;
  readonly name: string;
}

export function useGroupAnswers(suggested: string | null, join: (group: Group) => void): readonly AskAnswer[] {
  const groups = useLateAnswer("GET /groups", {})?.groups ?? [];
  const proposed = groups.find(({ name }) => name === suggested);
  return [
    ...(proposed === undefined
      ? []
      : [
          {
            ...({ key: "Enter", text: proposed.name, weight: "proposed", side: "right" } as const),
            run: () => join(proposed),
          },
        ]),
    ...groups.slice(0, MOST_KEYS).map((group, index) => ({
      key: String(index + 1),
      text: group.name,
      // The proposed one stands above already.
      weight: group === proposed ? ("unseen" as const) : ("plain" as const),
      run: () => join(group),
    })),
  ];
}
