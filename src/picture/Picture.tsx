import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Tone } from '../ui/Badge.tsx';
import { plural, WordsContext, type Words } from '../ui/words.ts';
import { BoxOnPicture } from './BoxOnPicture.tsx';
import type { PictureState, Stage } from './picture-state.ts';

const ends: Readonly<Partial<Record<Stage, Tone>>> = { 'no-picture': 'warm', gone: 'warm', covered: 'good', 'covered-twice': 'bad', failed: 'bad', 'put-back': 'good', 'put-back-twice': 'bad', 'not-put-back': 'bad' };

/** The page of one picture: draw black boxes on it, and put the covered copy in its place. */
export function Picture({ state, words }: { readonly state: PictureState; readonly words: Words }): JSX.Element {
  const { t } = words;
  const stage = state.stage.value;
  const picture = state.picture.value;
  const tone = ends[stage];
  const busy = stage === 'reading' || stage === 'looking' || stage === 'covering';
  return (
    <WordsContext.Provider value={words}>
      <main aria-busy={busy}>
        <h1>{t('picture_title')}</h1>
        {state.name.value !== '' && (
          <p class="soft">
            <bdi>{state.name.value}</bdi>
          </p>
        )}
        {tone !== undefined && <Notice tone={tone} title={t(`picture_stage_${stage.replace(/-/g, '_')}`)} />}
        {stage === 'covered' && (
          <p class="actions">
            <Button onClick={() => state.putBack()}>{t('picture_putBack')}</Button>
          </p>
        )}
        {picture !== null && (tone === undefined || stage === 'failed') && (
          <>
            <p id="how" class="soft">
              {t('picture_how')}
            </p>
            <p class="actions">
              <Button disabled={busy} onClick={() => state.add()}>
                {t('picture_add')}
              </Button>
              {state.canFindText && (
                <Button disabled={busy} onClick={() => state.findText()}>
                  {t('picture_findText')}
                </Button>
              )}
              <Button kind="main" disabled={busy || state.boxes.value.length === 0} onClick={() => state.cover()}>
                {state.boxes.value.length === 0 ? t('picture_cover') : plural(words, 'picture_coverWith', state.boxes.value.length)}
              </Button>
            </p>
            {!state.canFindText && <p class="small soft">{t('unread_picture_text')}</p>}
            <PictureStage state={state} words={words} />
          </>
        )}
        <p role="status" class={busy || state.said.value === '' || tone !== undefined ? 'unseen' : 'small'}>
          {state.said.value}
        </p>
      </main>
    </WordsContext.Provider>
  );
}

/** The picture with its boxes. The mouse draws from corner to corner. */
function PictureStage({ state, words }: { readonly state: PictureState; readonly words: Words }): JSX.Element {
  const stage = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = state.picture.value;
  const [drawing, setDrawing] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [reach, setReach] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const known = useRef(state.boxes.value.length);
  useEffect(() => {
    if (picture) canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  useEffect(() => {
    // A box that was added is where the keyboard goes on.
    if (state.boxes.value.length > known.current) stage.current?.querySelector<HTMLElement>('.box:last-of-type')?.focus();
    known.current = state.boxes.value.length;
  }, [state.boxes.value.length]);
  if (!picture) return <></>;
  const scale = (): number => picture.width / (stage.current?.clientWidth ?? picture.width);
  const at = (event: PointerEvent): { x: number; y: number } => {
    const place = stage.current?.getBoundingClientRect();
    return { x: (event.clientX - (place?.left ?? 0)) * scale(), y: (event.clientY - (place?.top ?? 0)) * scale() };
  };
  const percent = (part: number, whole: number): string => `${String((part / whole) * 100)}%`;
  return (
    <div
      class="stage"
      ref={stage}
      role="group"
      aria-label={words.t('picture_stage')}
      aria-describedby="how"
      style={{ maxWidth: `min(100%, calc(75vh * ${String(picture.width / picture.height)}))` }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrawing(at(event));
      }}
      onPointerMove={(event) => {
        if (drawing) setReach(at(event));
      }}
      onPointerUp={(event) => {
        const to = at(event);
        if (drawing && Math.hypot(to.x - drawing.x, to.y - drawing.y) > 4 * scale()) state.draw(drawing, to);
        setDrawing(null);
        setReach(null);
      }}
    >
      <canvas ref={canvas} width={picture.width} height={picture.height} aria-hidden="true" />
      {state.boxes.value.map((box, i) => (
        <BoxOnPicture
          key={i}
          box={box}
          picture={picture}
          label={state.describe(i)}
          role={words.t('picture_boxRole')}
          scale={scale}
          onMove={(right, down) => state.move(i, right, down)}
          onResize={(right, down) => state.resize(i, right, down)}
          onRemove={() => state.remove(i)}
        />
      ))}
      {drawing && reach && (
        <div
          class="box-drawn"
          style={{ left: percent(Math.min(drawing.x, reach.x), picture.width), top: percent(Math.min(drawing.y, reach.y), picture.height), width: percent(Math.abs(drawing.x - reach.x), picture.width), height: percent(Math.abs(drawing.y - reach.y), picture.height) }}
        />
      )}
    </div>
  );
}
