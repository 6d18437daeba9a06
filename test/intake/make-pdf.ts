/** Lines of text with their places -> a small PDF, written by hand so that a test says exactly what is in it. */

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** From the lower edge, in points; the page has 842. */
  readonly y: number;
  readonly size?: number;
}

export interface PdfOptions {
  readonly title?: string;
  /** A password is wanted; which one is not known to anybody. */
  readonly encrypted?: boolean;
}

/** Text in Latin letters (WinAnsi), in Helvetica; a page without text shows a black square. */
export function makePdf(
  pages: readonly (readonly PlacedText[])[],
  { title, encrypted }: PdfOptions = {},
): Buffer {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>'];
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [i, lines] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
    );
    const drawn = lines.map(
      ({ text, x, y, size = 11 }) => `BT /F ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`,
    );
    const content = lines.length === 0 ? '100 100 300 300 re f' : drawn.join('\n');
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  objects.push(`<< /Title (${escaped(title ?? '')}) >>`);
  const info = objects.length;
  if (encrypted === true) {
    const zeros = '0'.repeat(64);
    objects.push(`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${zeros}> /U <${zeros}> >>`);
  }
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const lock = encrypted === true ? ` /Encrypt ${objects.length} 0 R /ID [<00> <00>]` : '';
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');
