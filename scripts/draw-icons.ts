/**
 * Draws the extension's icons: a paper plane that leaves a piece of itself behind. Run once by hand when the drawing changes:
 * `npx tsx scripts/draw-icons.ts`; the PNG files are committed.
 */
import { writeFileSync } from 'node:fs';
import { deflateSync, crc32 } from 'node:zlib';
import { join } from 'node:path';

type Point = readonly [number, number];
type Colour = readonly [number, number, number, number];

const background: Colour = [15, 92, 92, 255];
const paper: Colour = [255, 255, 255, 255];
const fold: Colour = [178, 222, 214, 255];
const withheld: Colour = [255, 201, 92, 255];

/** In a square of 128: later shapes lie over earlier ones. */
const shapes: readonly { readonly colour: Colour; readonly polygon: readonly Point[] }[] = [
  { colour: paper, polygon: [[108, 22], [52, 76], [18, 60]] },
  { colour: paper, polygon: [[108, 22], [86, 104], [62, 82]] },
  { colour: fold, polygon: [[108, 22], [52, 76], [54, 102], [64, 84]] },
  { colour: withheld, polygon: [[16, 84], [38, 84], [38, 106], [16, 106]] },
];

for (const size of [16, 32, 48, 128]) writeFileSync(join(import.meta.dirname, `../public/icons/${size}.png`), png(size, draw(size)));

/** RGBA bytes, each pixel the mean of 8 x 8 samples. */
function draw(size: number): Uint8Array {
  const samples = 8;
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const sum = [0, 0, 0, 0];
      for (let i = 0; i < samples * samples; i += 1) {
        const at: Point = [((x + ((i % samples) + 0.5) / samples) / size) * 128, ((y + (Math.floor(i / samples) + 0.5) / samples) / size) * 128];
        const colour = colourAt(at);
        for (const channel of [0, 1, 2]) sum[channel] = (sum[channel] ?? 0) + (colour[channel] ?? 0) * colour[3];
        sum[3] = (sum[3] ?? 0) + colour[3];
      }
      const alpha = sum[3] ?? 0;
      const at = (y * size + x) * 4;
      for (const channel of [0, 1, 2]) pixels[at + channel] = alpha === 0 ? 0 : Math.round((sum[channel] ?? 0) / alpha);
      pixels[at + 3] = Math.round(alpha / (samples * samples));
    }
  }
  return pixels;
}

function colourAt(point: Point): Colour {
  const shape = shapes.findLast(({ polygon }) => inside(point, polygon));
  if (shape !== undefined) return shape.colour;
  return insideRoundedSquare(point, 26) ? background : [0, 0, 0, 0];
}

function inside([x, y]: Point, polygon: readonly Point[]): boolean {
  let odd = false;
  polygon.forEach(([x1, y1], i) => {
    const [x2, y2] = polygon[(i + 1) % polygon.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  });
  return odd;
}

function insideRoundedSquare([x, y]: Point, radius: number): boolean {
  const dx = Math.max(radius - x, x - (128 - radius), 0);
  const dy = Math.max(radius - y, y - (128 - radius), 0);
  return Math.hypot(dx, dy) <= radius;
}

function png(size: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1) rows.set(pixels.subarray(y * size * 4, (y + 1) * size * 4), y * (size * 4 + 1) + 1);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
