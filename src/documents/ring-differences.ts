import {PLATFORM_NAMES} from '../desktop/platforms.ts';
import {canonical} from '../json.ts';
import type {Values} from '../render/template.ts';
import type {Control, DesiredState} from '../state/state.ts';

/** Controls that mean something else on the machines of a ring than on those of the base, and what. */
export function ringDifferences(base: DesiredState, ring: DesiredState): readonly Values[] {
  const ids = new Set([...ring.controls, ...base.controls].map(({id}) => id));
  return [...ids].flatMap(id => {
    const before = meaningOf(base.controls.find(control => control.id === id));
    const after = meaningOf(ring.controls.find(control => control.id === id));
    if (before.value === after.value && before.places === after.places) return [];
    return [{control: id, before, after}];
  });
}

type Meaning = {
  /** As JSON; empty where the control is managed nowhere. */
  readonly value: string;
  readonly places: string;
  readonly unenforced: boolean;
};

function meaningOf(control: Control | undefined): Meaning {
  if (!control || control.places.length === 0) return {value: '', places: '', unenforced: false};
  const value = canonical(control.value);
  return {
    value,
    places: control.places.map(place => PLATFORM_NAMES[place]).join(', '),
    // The sources of a system: none of them is the one empty value that switches something off.
    unenforced: control.id.startsWith('signIn.') && value === '[]',
  };
}
