/** The guided review every couple of months: what came, a few decisions with their evidence, and what comes next. */
import { Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import { useKeys } from "../../frame/keys.tsx";
import { longDay } from "../../parts/days.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { Decisions } from "./decisions.tsx";
import { Findings } from "./findings.tsx";
import { NextPeriod } from "./next-period.tsx";
import { REGROUP_STEPS, type RegroupStep } from "./search.ts";

const route = getRouteApi("/regroup");

export function RegroupPage() {
  const { t } = useTranslation();
  const regroup = useAnswer("GET /regroup", {}).data;
  const navigate = route.useNavigate();
  const { step = regroup.openedOn === null ? "came" : "decide" } = route.useSearch();
  const go = (to: RegroupStep): void => void navigate({ search: { step: to } });
  const at = REGROUP_STEPS.indexOf(step);
  const [before, after] = [REGROUP_STEPS[at - 1], REGROUP_STEPS[at + 1]];
  useKeys([
    { key: "ArrowRight", text: t("regroup.next"), run: () => after !== undefined && go(after) },
    { key: "ArrowLeft", text: t("regroup.before"), run: () => before !== undefined && go(before) },
  ]);
  return (
    <Stack gap="md" maw={720}>
      <PageHead
        title={t("places.regroup")}
        about={t("regroup.about", { from: longDay(regroup.from) })}
        beside={regroup.lastOn !== null && <Link to="/regroup/record">{t("regroup.records")}</Link>}
      />
      {regroup.focus !== null && <Text>{t("regroup.wasFor", { focus: regroup.focus })}</Text>}
      <SegmentedControl
        value={step}
        onChange={(value) => go(REGROUP_STEPS.find((one) => one === value) ?? "came")}
        data={REGROUP_STEPS.map((value) => ({
          value,
          label: t(`regroup.steps.${value}`, { count: regroup.proposals.length }),
        }))}
        aria-label={t("regroup.where")}
      />
      {step === "came" && <Findings regroup={regroup} />}
      {step === "decide" && <Decisions regroup={regroup} />}
      {step === "next" && <NextPeriod regroup={regroup} />}
      {after !== undefined && (
        <Group>
          <Button
            variant={step === "decide" && regroup.proposals.length > 0 ? "subtle" : "filled"}
            onClick={() => go(after)}
          >
            {t(`regroup.to.${after}`)}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
