/** Files dropped on any page are brought to the one that looks at what they hold. */
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { droppedFiles, handFiles } from "../parts/dropped-files.ts";
import { useActs } from "./acts.tsx";
import classes from "./frame.module.css";

export function DropAnywhere() {
  const { t } = useTranslation();
  const go = useNavigate();
  const { say } = useActs();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then(
        (files) => {
          handFiles(files);
          return go({ to: "/import" });
        },
        () => say(t("trouble.unreadable")),
      );
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [go, say, t]);
  return isOver ? <div className={classes.drop}>{t("places.drop")}</div> : null;
}
