// Refuses an older Node with one sentence, before anything native is loaded. Must parse on Node 18.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 12)) {
  process.stderr.write(
    `Kith needs Node 24.12 or newer, and this is Node ${process.versions.node}: install it from https://nodejs.org and run the same command again.\n`,
  );
  process.exit(69);
}
