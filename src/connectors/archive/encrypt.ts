/** Encryption with a passphrase as `age` does it (age-encryption.org/v1): Debian's own `age` opens what is written here. */
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Failure } from "../../core/failure.ts";

const HEADER = "age-encryption.org/v1\n";

/** Encrypts a stream while it flows; nothing of it is kept in clear. */
export async function encryptStream(clear: Readable, passphrase: string): Promise<Readable> {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return fromWeb(await encrypter.encrypt(toWeb(clear)));
}

/** Decrypts a file into another, for its owner alone. Throws refused where the passphrase is not the one it was written with. */
export async function decryptFile(path: string, passphrase: string, to: string): Promise<void> {
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const sealed = createReadStream(path);
  try {
    const clear = await decrypter.decrypt(toWeb(sealed));
    await pipeline(fromWeb(clear), createWriteStream(to, { mode: 0o600 }));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) throw cause;
    throw new Failure("refused", `Cannot open ${path}`, {
      hint: "The passphrase is another one, or the file is damaged.",
      cause,
    });
  } finally {
    sealed.destroy();
  }
}

export async function isEncrypted(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER.length), 0, HEADER.length, 0);
    return buffer.toString("latin1", 0, bytesRead) === HEADER;
  } catch {
    // A folder can be opened, and not read.
    return false;
  } finally {
    await file.close();
  }
}

/** Node's streams of the web and those of the browser's types are one thing under two names. */
function toWeb(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream);
}

function fromWeb(stream: ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(stream);
}
