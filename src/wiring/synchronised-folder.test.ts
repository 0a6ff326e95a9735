import { expect, test } from "vitest";
import { findSynchroniser } from "./synchronised-folder.ts";

test.each([
  ["/home/ines/Dropbox/kith", "Dropbox"],
  ["/home/ines/Dropbox (Personal)/kith", "Dropbox"],
  ["/home/ines/Nextcloud/a/b", "Nextcloud"],
  ["/home/ines/OneDrive - Falk/kith", "OneDrive"],
  ["/Users/ines/Library/Mobile Documents/com~apple~CloudDocs/kith", "iCloud"],
  ["C:\\Users\\Ines\\OneDrive", "OneDrive"],
  ["/home/ines/.kith", undefined],
  ["/home/ines/Dropbox notes/kith", undefined],
])("findSynchroniser() knows %s by its name: %s", (folder, expected) => {
  expect(findSynchroniser(folder, () => false)).toBe(expected);
});

test.each([
  ["/srv/share/.stfolder", "Syncthing"],
  ["/srv/.dropbox.cache", "Dropbox"],
  ["/srv/share/.nextcloudsync.log", "Nextcloud"],
])("findSynchroniser() knows a folder by the mark %s above it", (mark, expected) => {
  expect(findSynchroniser("/srv/share/kith", (path) => path === mark)).toBe(expected);
});
