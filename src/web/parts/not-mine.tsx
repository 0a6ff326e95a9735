/** An address that Kith took for the owner's, and that is not. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useActs } from "../frame/acts.tsx";

export function NotMine({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  const { act } = useActs();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      style={{ flexShrink: 0 }}
      aria-label={t("notMine.of", { address })}
      onClick={() => void act("POST /owner/addresses/remove", { address }, () => t("notMine.said", { address }))}
    >
      {t("notMine.do")}
    </Button>
  );
}
