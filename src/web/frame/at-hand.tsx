/** What is one key away on every page: the palette, the list of keys, and undo. */
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { late } from "../words/late.ts";
import { useActs } from "./acts.tsx";
import { useKeys } from "./keys.tsx";

const KeyList = late(async () => (await import("./key-list.tsx")).KeyList);
const Palette = late(async () => (await import("./palette.tsx")).Palette);

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
