import type {Role} from '../targets/target.ts';

/** Every script and profile that is composed once from the desired state, whatever channel carries it. */
export type DocumentId =
  | 'windows-install'
  | 'windows-remove'
  | 'windows-verify'
  | 'macos-install'
  | 'macos-remove'
  | 'macos-verify'
  | 'macos-profile'
  | 'linux-install'
  | 'linux-remove'
  | 'linux-verify';

/** Self-contained: its content lies inside it. */
export interface Document {
  readonly id: DocumentId;
  /** File name under which a target places it. */
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly mode: 0o644 | 0o755;
  readonly bytes: Uint8Array;
  readonly controls: readonly string[];
}

/** A document is missing where the policy does not serve its system. */
export type Documents = Readonly<Partial<Record<DocumentId, Document>>>;
