/** A person without a picture: their initials on a tinted disc. */
import { initialsOf } from "./initials-of.ts";
import classes from "./initials.module.css";

const HUES = 12;

export function Initials({ id, name }: { readonly id: string; readonly name: string }) {
  // By the number, so that whoever is renamed keeps theirs.
  const hue = ((Number(id.replace(/\D/g, "")) * 5) % HUES) * (360 / HUES);
  return (
    <span
      className={classes.disc}
      style={{ background: `color-mix(in oklab, hsl(${hue} 45% 50%) 22%, var(--kith-raised))` }}
      aria-hidden
    >
      {initialsOf(name)}
    </span>
  );
}
