import {type Probe, type ProbeKind, printable} from '../state/check.ts';
import type {Observation} from '../verify/facts.ts';

/** How one system looks at each kind of probe: the compiler says which is missing. */
export type Looks = {readonly [K in ProbeKind]: (probe: Extract<Probe, {kind: K}>) => Promise<Observation>};

export function lookAt(looks: Looks, probe: Probe): Promise<Observation> {
  return (looks[probe.kind] as (probe: Probe) => Promise<Observation>)(probe);
}

export const value = (text: string): Observation => ({status: 'value', value: printable(text)});
export const absent: Observation = {status: 'absent'};
export const unreadable = (reason: string) => ({status: 'unreadable', reason: printable(reason)}) as const;
export const unseen = (reason: string): Observation => ({status: 'unseen', reason});

export const notHere = async (): Promise<Observation> => unseen('this system does not have it');
export const anotherRoot = async (): Promise<Observation> => unseen('another root cannot show it');
