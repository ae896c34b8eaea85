import type {Rule} from '../rule.ts';
import {signInRules} from './sign-in.ts';

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [...signInRules];
