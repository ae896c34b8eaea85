import type {z} from 'zod';
import {policyModel} from './policy.ts';

/** What may stand under a key, as completion in an editor would offer it. */
export interface Key {
  readonly name: string;
  readonly model: z.core.$ZodType;
}

/** The keys of the map at a path. Empty where a map has no fixed keys (settings, names of rings) or nothing is known. */
export function keysUnder(path: readonly PropertyKey[]): readonly Key[] {
  const model = modelAt(path);
  return model ? membersOf(model) : [];
}

/** What is asked of the value at a path; undefined where nothing is known. */
export function modelAt(path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  let model: z.core.$ZodType | undefined = policyModel;
  for (const step of path) model = model && stepInto(model, step);
  return model;
}

function* pathsOf(model: z.core.$ZodType, path: string): Generator<string> {
  const plain = unwrap(model);
  if (plain._zod.def.type === 'array') yield* pathsOf(stepInto(plain, 0)!, `${path}[]`);
  if (plain._zod.def.type === 'record') yield* pathsOf(stepInto(plain, '*')!, `${path}.*`);
  for (const {name, model: member} of membersOf(plain)) {
    const inner = path === '' ? name : `${path}.${name}`;
    yield inner;
    yield* pathsOf(member, inner);
  }
}

function stepInto(model: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const plain = unwrap(model);
  switch (plain._zod.def.type) {
    case 'array':
      return (plain as z.core.$ZodArray)._zod.def.element;
    case 'record':
      return (plain as z.core.$ZodRecord)._zod.def.valueType;
    default:
      return membersOf(plain).find(({name}) => name === step)?.model;
  }
}

function membersOf(model: z.core.$ZodType): readonly Key[] {
  const plain = unwrap(model);
  switch (plain._zod.def.type) {
    case 'object':
      return Object.entries((plain as z.core.$ZodObject)._zod.def.shape).map(([name, member]) => ({
        name,
        model: member,
      }));
    case 'union':
      return (plain as z.core.$ZodUnion)._zod.def.options.flatMap(membersOf);
    default:
      return [];
  }
}

/** Without optional, default and prefault around it. */
function unwrap(model: z.core.$ZodType): z.core.$ZodType {
  const {def} = model._zod;
  return 'innerType' in def ? unwrap(def.innerType as z.core.$ZodType) : model;
}

/** Every key of the format with a fixed name, as a path; `*` stands for a name, `[]` for an item. */
export const EVERY_KEY: readonly string[] = [...pathsOf(policyModel, '')];
