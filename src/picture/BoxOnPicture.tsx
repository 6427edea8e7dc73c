import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Box, Size } from './boxes.ts';

interface BoxOnPictureProps {
  readonly box: Box;
  readonly picture: Size;
  readonly label: string;
  readonly role: string;
  /** Pixels of the picture for one pixel of the screen. */
  scale(): number;
  onMove(right: number, down: number): void;
  onResize(right: number, down: number): void;
  onRemove(): void;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** A black box: dragged by the mouse, its corner too; moved by the arrow keys, resized with Shift, by one pixel with Alt, taken away with Delete. */
export function BoxOnPicture({ box, picture, label, role, scale, onMove, onResize, onRemove }: BoxOnPictureProps): JSX.Element {
  const last = useRef<{ readonly x: number; readonly y: number; readonly resizes: boolean } | null>(null);
  const percent = (part: number, whole: number): string => `${String((part / whole) * 100)}%`;
  return (
    <div
      class="box"
      tabIndex={0}
      role="group"
      aria-roledescription={role}
      aria-label={label}
      style={{ left: percent(box.x, picture.width), top: percent(box.y, picture.height), width: percent(box.width, picture.width), height: percent(box.height, picture.height) }}
      onKeyDown={(event) => {
        const step = event.altKey ? 1 : Math.max(1, Math.round(Math.min(picture.width, picture.height) / 50));
        const [right, down] = arrows[event.key] ?? [0, 0];
        if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
        else if (right === 0 && down === 0) return;
        else if (event.shiftKey) onResize(right * step, down * step);
        else onMove(right * step, down * step);
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = { x: event.clientX, y: event.clientY, resizes: event.target !== event.currentTarget };
      }}
      onPointerMove={(event) => {
        if (!last.current) return;
        // Whole pixels of the picture; the rest waits for the next move.
        const [right, down] = [Math.trunc((event.clientX - last.current.x) * scale()), Math.trunc((event.clientY - last.current.y) * scale())];
        if (last.current.resizes) onResize(right, down);
        else onMove(right, down);
        last.current = { ...last.current, x: last.current.x + right / scale(), y: last.current.y + down / scale() };
      }}
      onPointerUp={() => (last.current = null)}
      onPointerCancel={() => (last.current = null)}
    >
      <span class="corner" aria-hidden="true" />
    </div>
  );
}
