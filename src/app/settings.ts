/** Reads and changes the owner's settings. */
import { quoteText } from "../core/cut-text.ts";
import { Failure } from "../core/failure.ts";
import { DEFAULT_SETTINGS, type Settings, checkSetting, isSettingName } from "../core/settings.ts";
import type { Change } from "../store/port.ts";
import { type Session, decideAndApply } from "./session.ts";

export async function readSettings(session: Pick<Session, "store" | "owner">): Promise<Settings> {
  const rows = await session.store.scan(session.owner, "setting");
  const stored = Object.fromEntries(
    rows.filter(({ key }) => isSettingName(key)).map(({ key, value }) => [key, JSON.parse(value) as unknown]),
  );
  return { ...DEFAULT_SETTINGS, ...stored };
}

/** Sets one setting; undefined puts the default back. Throws bad-usage for an unknown name or a bad value. */
export async function changeSetting(session: Session, name: string, text: string | undefined): Promise<Settings> {
  await decideAndApply(session, async () => {
    const { summary, changes } = await settingChanges(session, name, text);
    return { kind: "config", summary, changes, answer: undefined };
  });
  return readSettings(session);
}

/** What setting it changes, and in one line; the same refusals. */
export async function settingChanges(
  session: Session,
  name: string,
  text: string | undefined,
): Promise<{ readonly summary: string; readonly changes: readonly Change[] }> {
  if (!isSettingName(name)) {
    throw new Failure("bad-usage", `There is no setting ${quoteText(name)}`, {
      hint: `The settings are: ${Object.keys(DEFAULT_SETTINGS).join(", ")}.`,
    });
  }
  const checked =
    text === undefined ? { kind: "value" as const, value: DEFAULT_SETTINGS[name] } : checkSetting(name, text);
  if (checked.kind === "bad")
    throw new Failure("bad-usage", `Cannot set ${name} to ${quoteText(text ?? "")}`, { hint: checked.hint });
  if ((name === "touches" || name === "minutes") && checked.value === null) await keepBudget(session, name);
  const value = JSON.stringify(checked.value);
  const summary = `Set ${name} to ${value}`;
  const before = await session.store.get(session.owner, "setting", [name]);
  if ((before?.value ?? JSON.stringify(DEFAULT_SETTINGS[name])) === value) return { summary, changes: [] };
  const change: Change =
    before === undefined
      ? { kind: "insert", table: "setting", row: { key: name, value } }
      : { kind: "update", table: "setting", key: [name], set: { value } };
  return { summary, changes: [change] };
}

/** Without any budget there is no week to plan. */
async function keepBudget(session: Session, name: "touches" | "minutes"): Promise<void> {
  const other = name === "touches" ? "minutes" : "touches";
  if ((await readSettings(session))[other] !== null) return;
  throw new Failure("refused", `${name} cannot be none while ${other} is none`, {
    hint: `Set ${other} first: kith config set ${other} ${other === "minutes" ? 60 : 5}`,
  });
}
