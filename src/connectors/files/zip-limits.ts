/**
 * What an archive may ask of the machine. Memory is bounded by streaming; these bound time. Sizes are
 * judged as declared, before anything is unpacked: an entry that grows past its declared size is cut off.
 */
export interface ZipLimits {
  readonly entries: number;
  readonly totalBytes: number;
  /** How many times its packed size something may have, once it is larger than `smallBytes`. */
  readonly ratio: number;
  readonly smallBytes: number;
  /** An archive inside an archive is unpacked into memory. */
  readonly nestedBytes: number;
}

export const ZIP_LIMITS: ZipLimits = {
  entries: 200_000,
  totalBytes: 1024 ** 4,
  // Mail and tables pack 3 to 30 times; deflate can make 1032 times of nothing but repetition.
  ratio: 250,
  smallBytes: 16 * 1024 ** 2,
  nestedBytes: 64 * 1024 ** 2,
};
