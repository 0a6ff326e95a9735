/** What is one key away on every page: the palette, the list of keys, and undo. */
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { Suspense, lazy } from "react";
import { useTranslation } from "react-i18next";
import { loadPageWords } from "../words/words.ts";
import { useActs } from "./acts.tsx";
import { useKeys } from "./keys.tsx";

const KeyList = lazy(async () => {
  await loadPageWords();
  return { default: (await import("./key-list.tsx")).KeyList };
});
const Palette = lazy(async () => {
  await loadPageWords();
  return { default: (await import("./palette.tsx")).Palette };
});

export function AtHand() {
  const { t } = useTranslation();
  const { undo } = useActs();
  const [isListed, { open: listKeys, close: closeKeys }] = useDisclosure(false);
  const [isAsked, { open: ask, close: closePalette }] = useDisclosure(false);
  useHotkeys([["mod+K", ask]], []);
  useKeys([
    { key: "u", text: t("keys.undo"), run: () => void undo() },
    { key: "?", text: t("keys.title"), run: listKeys },
  ]);
  return (
    <Suspense fallback={null}>
      {isListed && <KeyList close={closeKeys} />}
      {isAsked && <Palette close={closePalette} />}
    </Suspense>
  );
}
