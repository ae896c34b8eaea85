/** The library face: the stages, each a pure function, and the types between them. */
export {compose} from './documents/compose.ts';
export {type EmitOptions, emit} from './emit.ts';
export {Failure, type FailureCode} from './failure.ts';
export type {Finding, Location, Severity, Status} from './finding.ts';
export {type PlanOptions, plan} from './plan.ts';
export type {Policy, ResolvedPolicy, Scope} from './policy/policy.ts';
export {read} from './policy/read.ts';
export {resolve} from './policy/resolve.ts';
export {type Seal, seal, sealFor} from './seal.ts';
export type {Check, CheckList} from './state/check.ts';
export {desire} from './state/desire.ts';
export type {Control, DesiredState, Resource} from './state/state.ts';
export type {Artifact, Coverage, Target} from './targets/target.ts';
