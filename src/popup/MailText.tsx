import type { JSX } from 'preact';
import { plural, useWords, type Words } from '../ui/words.ts';
import type { Piece } from '../core/plan/preview.ts';
import { inStretches } from './stretches.ts';

/** A mail's text as it is, with marks where something was left out. However long it is, all of it is there to be scrolled to, found and read aloud. */
export function MailText({ pieces }: { readonly pieces: readonly Piece[] }): JSX.Element {
  const words = useWords();
  const stretches = inStretches(pieces);
  if (stretches.length <= 1) return <>{pieces.map((piece, i) => shown(words, piece, i))}</>;
  return (
    <>
      {stretches.map((stretch, i) => (
        <span key={i} class="long" style={{ containIntrinsicBlockSize: `auto ${String(Math.max(1, stretch.lines))}lh` }}>
          {stretch.pieces.map((piece, k) => shown(words, piece, k))}
        </span>
      ))}
    </>
  );
}

function shown(words: Words, piece: Piece, key: number): JSX.Element | string {
  if (piece.is === 'text') return piece.text;
  if (piece.is === 'placed') return <mark key={key}>{piece.text}</mark>;
  return (
    <span key={key} class="gone">
      {piece.lines === 0 ? words.t('popup_goneWords') : `${plural(words, 'popup_goneLines', piece.lines)}\n`}
    </span>
  );
}
