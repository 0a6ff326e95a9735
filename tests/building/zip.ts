import { crc32, deflateRawSync } from "node:zlib";

export interface ZippedFile {
  /** Bytes, where the name is to be in no known encoding. */
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  readonly isStored?: boolean;
  /** General purpose flags: 0x800 says that the name is UTF-8, 1 that the content is locked. */
  readonly flags?: number;
  readonly method?: number;
  /** As `2026-11-02`. */
  readonly day?: string;
  readonly isLink?: boolean;
  /** Lies about the entry. */
  readonly declaredBytes?: number;
  readonly declaredPackedBytes?: number;
  readonly checksum?: number;
}

/** Writes a zip archive, honest or not. */
export function buildZip(files: readonly ZippedFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content ?? "");
    const packed = file.isStored === true ? content : deflateRawSync(content);
    const name = Buffer.from(file.name);
    const common = commonFields(file, content, packed, name);

    const header = Buffer.concat([uint32(0x04034b50), uint16(20), common, uint16(name.length), uint16(0), name]);
    const madeBy = uint16((3 << 8) | 20);
    const attributes = uint32(file.isLink === true ? 0xa1ff0000 : 0x81a40000);
    const lengths = Buffer.concat([uint16(name.length), uint16(0), uint16(0), uint16(0), uint16(0)]);
    directory.push(uint32(0x02014b50), madeBy, uint16(20), common, lengths, attributes, uint32(offset), name);
    bodies.push(header, packed);
    offset += header.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const counts = Buffer.concat([uint16(0), uint16(0), uint16(files.length), uint16(files.length)]);
  const end = Buffer.concat([uint32(0x06054b50), counts, uint32(listed.length), uint32(offset), uint16(0)]);
  return Buffer.concat([...bodies, listed, end]);
}

/** Flags, method, time, day, checksum and sizes, which stand alike before the content and in the directory. */
function commonFields(file: ZippedFile, content: Buffer, packed: Buffer, name: Buffer): Buffer {
  const isText = typeof file.name === "string" && name.some((byte) => byte > 127);
  const [year = 2026, month = 11, day = 1] = (file.day ?? "2026-11-01").split("-").map(Number);
  return Buffer.concat([
    uint16(file.flags ?? (isText ? 0x800 : 0)),
    uint16(file.method ?? (file.isStored === true ? 0 : 8)),
    uint16(0),
    uint16(((year - 1980) << 9) | (month << 5) | day),
    uint32(file.checksum ?? crc32(content)),
    uint32(file.declaredPackedBytes ?? packed.length),
    uint32(file.declaredBytes ?? content.length),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
