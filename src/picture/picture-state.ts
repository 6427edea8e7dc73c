/** What the page of one picture knows and does: its boxes, what was found in it, the covered copy in the mail's place of the original. */
import { state, type State } from '../ui/state.ts';
import type { PictureSwapped } from '../platform/messages.ts';
import type { Words } from '../ui/words.ts';
import { boxBetween, firstBox, moveBox, resizeBox, type Box, type Size } from './boxes.ts';
import type { CoveredPicture } from './cover.ts';
import type { FoundText } from './found-text.ts';
import type { PicturePort } from './picture-port.ts';

export type Stage = 'reading' | 'no-picture' | 'gone' | 'drawing' | 'looking' | 'covering' | 'covered' | 'covered-twice' | 'failed' | 'put-back' | 'put-back-twice' | 'not-put-back';

const afterSwap: Readonly<Record<PictureSwapped, Stage>> = { swapped: 'covered', twice: 'covered-twice', lost: 'not-put-back', no: 'failed' };

export class PictureState {
  readonly stage: State<Stage> = state('reading');
  readonly boxes: State<readonly Box[]> = state([]);
  readonly picture: State<ImageBitmap | null> = state(null);
  readonly name: State<string> = state('');
  /** Said to screen readers, and shown where a person needs it. */
  readonly said: State<string> = state('');
  readonly canFindText: boolean;
  private file: { readonly name: string; readonly type: string } = { name: '', type: '' };

  constructor(
    private readonly port: PicturePort,
    private readonly words: Words,
  ) {
    this.canFindText = port.findText !== null;
  }

  async open(): Promise<void> {
    const read = await this.port.read().catch(() => null);
    if (read === null) return this.show('gone');
    this.file = { name: read.name, type: read.type };
    this.name.value = read.name;
    const picture = await this.port.show(read.bytes, read.type);
    if (picture === null) return this.show('no-picture');
    this.picture.value = picture;
    this.show('drawing');
  }

  add(box?: Box): void {
    const picture = this.picture.value;
    if (picture === null) return;
    this.boxes.value = [...this.boxes.value, box ?? firstBox(picture)];
    this.say('picture_added', this.boxes.value.length);
  }

  /** Draws from one corner to the other; both in pixels of the picture. */
  draw(from: { x: number; y: number }, to: { x: number; y: number }): void {
    if (this.picture.value) this.add(boxBetween(from, to, this.picture.value));
  }

  move(index: number, right: number, down: number): void {
    this.change(index, (box, size) => moveBox(box, right, down, size));
  }

  resize(index: number, right: number, down: number): void {
    this.change(index, (box, size) => resizeBox(box, right, down, size));
  }

  remove(index: number): void {
    this.boxes.value = this.boxes.value.filter((_, i) => i !== index);
    this.say('picture_removed', index + 1);
  }

  /** Where a box is, in words: for its label, and said after each change. */
  describe(index: number): string {
    const box = this.boxes.value[index];
    return box === undefined ? '' : this.words.t('picture_box', index + 1, box.x, box.y, box.width, box.height);
  }

  /** Proposes a box over each finding in the text of the picture. */
  async findText(): Promise<void> {
    const picture = this.picture.value;
    if (picture === null || this.port.findText === null) return;
    this.show('looking');
    const found = await this.port.findText(picture).catch((): readonly FoundText[] | null => null);
    this.show('drawing');
    if (found === null) return this.say('picture_textNotRead');
    this.boxes.value = [...this.boxes.value, ...found.map(({ box }) => box)];
    this.say(found.length === 0 ? 'picture_nothingFound' : 'picture_found', found.length);
  }

  /** Makes the covered copy and puts it in the original's place. Says "done" only of what was opened again and found black, and of what the mail lists. */
  async cover(): Promise<void> {
    const picture = this.picture.value;
    if (picture === null || this.boxes.value.length === 0) return;
    this.show('covering');
    const copy: CoveredPicture | null = await this.port.cover(picture, this.boxes.value, this.file, this.words.t('picture_mark')).catch(() => null);
    const swapped = copy === null ? 'no' : await this.port.swap(copy).catch(() => 'no' as const);
    this.show(afterSwap[swapped]);
  }

  async putBack(): Promise<void> {
    const back = await this.port.putBack().catch(() => 'no' as const);
    this.show(back === 'back' ? 'put-back' : back === 'twice' ? 'put-back-twice' : 'not-put-back');
  }

  private change(index: number, how: (box: Box, size: Size) => Box): void {
    const picture = this.picture.value;
    if (picture === null) return;
    this.boxes.value = this.boxes.value.map((box, i) => (i === index ? how(box, picture) : box));
    this.said.value = this.describe(index);
  }

  private say(id: string, ...values: readonly number[]): void {
    this.said.value = this.words.t(id, ...values);
  }

  private show(stage: Stage): void {
    this.stage.value = stage;
    this.said.value = stage === 'drawing' ? '' : this.words.t(`picture_stage_${stage.replace(/-/g, '_')}`);
  }
}
