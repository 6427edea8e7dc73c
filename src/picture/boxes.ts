/** Black boxes over a picture, in whole pixels of the picture. Every change gives new boxes that lie inside it. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Smaller ones hide nothing and cannot be taken hold of. */
export const smallest = 4;

/** The box between two corners, in whole pixels, never smaller than what lies between them. */
export function boxBetween(from: { x: number; y: number }, to: { x: number; y: number }, picture: Size): Box {
  const left = Math.floor(Math.min(from.x, to.x));
  const top = Math.floor(Math.min(from.y, to.y));
  return inside({ x: left, y: top, width: Math.ceil(Math.max(from.x, to.x)) - left, height: Math.ceil(Math.max(from.y, to.y)) - top }, picture);
}

/** The part of a box that lies in the picture, at least the smallest box. */
export function inside({ x, y, width, height }: Box, picture: Size): Box {
  const left = clamp(x, 0, Math.max(0, picture.width - smallest));
  const top = clamp(y, 0, Math.max(0, picture.height - smallest));
  return { x: left, y: top, width: clamp(width - (left - x), smallest, picture.width - left), height: clamp(height - (top - y), smallest, picture.height - top) };
}

export function moveBox(box: Box, right: number, down: number, picture: Size): Box {
  return { ...box, x: clamp(box.x + right, 0, picture.width - box.width), y: clamp(box.y + down, 0, picture.height - box.height) };
}

/** Moves the corner at the right and the bottom. */
export function resizeBox(box: Box, right: number, down: number, picture: Size): Box {
  return { ...box, width: clamp(box.width + right, smallest, picture.width - box.x), height: clamp(box.height + down, smallest, picture.height - box.y) };
}

/** A box to begin with, for those who do not draw: in the middle, a third wide and a tenth high. */
export function firstBox(picture: Size): Box {
  const [width, height] = [Math.round(picture.width / 3), Math.round(picture.height / 10)];
  return inside({ x: Math.round((picture.width - width) / 2), y: Math.round((picture.height - height) / 2), width, height }, picture);
}

const clamp = (value: number, least: number, most: number): number => Math.round(Math.min(Math.max(value, least), Math.max(least, most)));
