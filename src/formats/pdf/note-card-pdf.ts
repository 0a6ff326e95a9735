/** A plain card to print: room for a hand on the left, the postal address on the right. */
import { PDFDocument, type PDFFont, StandardFonts, grayscale } from "@cantoo/pdf-lib";

/** A6, lying, in points. */
const WIDTH = 420;
const HEIGHT = 298;
const MARGIN = 28;
const LINES = 8;
const SIZE = 12;
const LEADING = 22;

export interface NoteCard {
  readonly bytes: Uint8Array;
  /** Lines whose letters the card's plain font does not have: they are left to the hand. */
  readonly leftOut: readonly string[];
}

/** Makes the card. The same lines always give the same bytes. */
export async function makeNoteCard(addressLines: readonly string[]): Promise<NoteCard> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setProducer("Kith");
  const page = document.addPage([WIDTH, HEIGHT]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  const grey = grayscale(0.7);
  const middle = WIDTH / 2;
  for (let line = 1; line <= LINES; line++) {
    const y = HEIGHT - MARGIN - line * ((HEIGHT - 2 * MARGIN) / LINES);
    page.drawLine({ start: { x: MARGIN, y }, end: { x: middle - MARGIN / 2, y }, thickness: 0.4, color: grey });
  }
  page.drawLine({
    start: { x: middle, y: MARGIN },
    end: { x: middle, y: HEIGHT - MARGIN },
    thickness: 0.4,
    color: grey,
  });
  page.drawRectangle({
    x: WIDTH - MARGIN - 44,
    y: HEIGHT - MARGIN - 54,
    width: 44,
    height: 54,
    borderWidth: 0.4,
    borderColor: grey,
  });
  const leftOut: string[] = [];
  const known = new Set(font.getCharacterSet());
  addressLines.forEach((text, place) => {
    const x = middle + MARGIN / 2;
    const y = HEIGHT / 2 - place * LEADING;
    if ([...text].every((letter) => known.has(letter.codePointAt(0) ?? 0))) {
      page.drawText(text, { x, y, size: sizeFor(text, font, WIDTH - MARGIN - x), font });
    } else {
      leftOut.push(text);
      page.drawLine({ start: { x, y }, end: { x: WIDTH - MARGIN, y }, thickness: 0.4, color: grey });
    }
  });
  return { bytes: await document.save({ useObjectStreams: false }), leftOut };
}

/** Long lines are set smaller. */
function sizeFor(text: string, font: PDFFont, room: number): number {
  return Math.min(SIZE, (SIZE * room) / Math.max(1, font.widthOfTextAtSize(text, SIZE)));
}
