import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../ui/words.ts';

interface Listed {
  readonly number: number;
  readonly file: File;
}

/** The files of the mail. Each stands in a field of its own, from which the draft script reads it. */
export function FileList(): JSX.Element {
  const { t } = useWords();
  const [listed, setListed] = useState<readonly Listed[]>([]);
  const count = useRef(0);
  const add = (files: Iterable<File>): void => {
    const fresh = [...files].map((file) => ({ number: (count.current += 1), file }));
    setListed((before) => [...before, ...fresh]);
  };
  const remove = (number: number): void => setListed((before) => before.filter((one) => one.number !== number));
  return (
    <div
      class="files"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        add(event.dataTransfer?.files ?? []);
      }}
    >
      <label for="add">{t('manual_addFiles')}</label>
      <input
        id="add"
        data-add
        type="file"
        multiple
        onChange={(event) => {
          add(event.currentTarget.files ?? []);
          // The same file may be chosen again after it was removed.
          event.currentTarget.value = '';
        }}
      />
      {listed.length > 0 && (
        <ul aria-label={t('manual_files')}>
          {listed.map(({ number, file }) => (
            <FileItem key={number} file={file} onRemove={() => remove(number)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function FileItem({ file, onRemove }: { readonly file: File; readonly onRemove: () => void }): JSX.Element {
  const { t, language } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState('');
  // Before anybody can see the item without its bytes.
  useLayoutEffect(() => {
    if (field.current === null) return;
    const transfer = new DataTransfer();
    transfer.items.add(file);
    field.current.files = transfer.files;
  }, [file]);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <li data-file>
      <span class="name">{file.name}</span>
      <span class="soft small">{sizeOf(file, language)}</span>
      <a href={address} download={file.name} aria-label={t('manual_saveFile', file.name)}>
        {t('manual_save')}
      </a>
      <button type="button" class="button" data-remove aria-label={t('manual_removeFile', file.name)} onClick={onRemove}>
        ×
      </button>
      <input type="file" hidden ref={field} />
    </li>
  );
}

function sizeOf({ size }: File, language: string): string {
  const unit = size < 1000 ? 'byte' : size < 1_000_000 ? 'kilobyte' : 'megabyte';
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size / { byte: 1, kilobyte: 1000, megabyte: 1_000_000 }[unit]);
}
