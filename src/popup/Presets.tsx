import type { JSX } from 'preact';
import { Segmented } from '../ui/Segmented.tsx';
import { useWords } from '../ui/words.ts';
import type { PopupState } from './popup-state.ts';

const presets = ['everything', 'needed', 'words'] as const;

export function Presets({ state }: { readonly state: PopupState }): JSX.Element {
  const { t } = useWords();
  const options = presets.map((value) => ({ value, label: t(`popup_preset_${value}`) }));
  return (
    <Segmented
      size="wide"
      legend={t('popup_presets')}
      options={options}
      value={state.preset()}
      onChange={(preset) => state.choosePreset(preset)}
    />
  );
}
