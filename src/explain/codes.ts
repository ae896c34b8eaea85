import type {ReadCode} from '../policy/problem.ts';
import type {SettingCode} from '../policy/setting-finding.ts';

/** Codes that check and build print and that are no rules of lint. */
export type Code =
  | ReadCode
  | Exclude<SettingCode, `DD-${string}`>
  | 'COVERAGE-NOWHERE'
  | 'LINT-FACT'
  | 'REVISION-LOWER'
  | 'REVISION-REUSED';

/** What each means, and what to do. The finding itself names the place. */
export const CODES: Readonly<Record<Code, readonly [what: string, fix: string]>> = {
  'READ-SIZE': ['The file is larger than any policy.', 'Check that it is the policy.'],
  'READ-ENCODING': ['The file is not UTF-8.', 'Save it as UTF-8.'],
  'READ-BOM': ['The file begins with a byte order mark.', 'Save it as UTF-8 without BOM.'],
  'READ-EMPTY': ['The policy is empty.', 'wharfinger init writes a first one.'],
  'READ-SYNTAX': ['The file is no valid YAML or JSON.', 'Look at the place, and at the line before it.'],
  'READ-TAB': ['A line is indented by a tab.', 'Indent with spaces.'],
  'READ-DEPTH': ['The nesting is too deep.', 'Look for a bracket or dash too many.'],
  'READ-DOCUMENTS': ['The file holds several YAML documents.', 'Keep one.'],
  'READ-DIRECTIVE': ['The file asks for another version of YAML.', 'Remove the line that begins with %YAML.'],
  'READ-TAG': ['A value has a YAML tag that a policy does not know.', 'Remove the tag.'],
  'READ-ALIAS': ['An anchor or alias of YAML is not valid.', 'Quote a value that begins with & or *.'],
  'READ-MERGE-KEY': ['The merge key << is not part of YAML 1.2.', 'Write the keys out.'],
  'READ-DUPLICATE-KEY': ['A key stands twice in the same place.', 'Keep one of the two.'],
  'READ-KEY-TYPE': ['A key is no text.', 'Write the name of a key.'],
  'READ-NUMBER': ['A number cannot be kept exactly.', 'Quote it if it is a name or an identifier.'],
  'READ-CHARACTER': ['A text holds a control character.', 'Remove it; most editors do not show it.'],
  'READ-ROOT': ['The policy is no map of keys.', 'Begin with version: 1.'],
  'READ-KEY-UNKNOWN': ['The policy knows no such key.', 'Check its spelling and its place.'],
  'READ-KEY-MISSING': ['A key that must be there is missing.', 'Add it.'],
  'READ-TYPE': ['A value is of the wrong type.', 'Write the type the finding names.'],
  'READ-QUOTE': ['YAML reads an unquoted text as another type.', 'Quote it.'],
  'READ-VALUE': ['The value is none of those allowed.', 'Choose one that the finding names.'],
  'READ-FORMAT': ['A text does not have the form it needs.', 'Write it as the finding says.'],
  'READ-LENGTH': ['A text or list is too long or too short.', 'Keep to the limits the finding names.'],
  'READ-DUPLICATE': ['An item stands in a list twice.', 'Remove one.'],
  'READ-SLUG': ['No short name can be taken from the domain.', 'Add organization.slug.'],
  'READ-ALLOW-ENTRY': ['An entry of the allow-list must have either a host or a preset.', 'Write one of the two.'],
  'READ-PRESET': ['A registry preset or its parameters are not right.', 'Ask wharfinger explain with the preset.'],
  'READ-VERSION-ORDER': ['The oldest version is newer than the newest.', 'Exchange the two.'],
  'READ-DATE': ['The calendar has no such day.', 'Write a day as YYYY-MM-DD.'],
  'READ-PLATFORM': ['Something is said of a system the policy does not serve.', 'Add it to platforms, or remove it.'],
  'READ-RING': ['The policy has no such ring.', 'Check its spelling, or add it under rings.'],
  'READ-CONTROL': ['The policy has no such control in that place.', 'Check its spelling.'],
  'READ-EXCEPTION': ['An exception cannot be applied as written.', 'Give it a control, a ring and a value that fits.'],
  'READ-SECRET': [
    'The policy holds a secret, and everyone it reaches can read it.',
    'Remove it, and change the secret.',
  ],
  'READ-ADDITIONAL': ['A key of additionalSettings is known already or stands twice.', 'Write it under settings.'],
  'READ-EXPIRED': ['An entry or exception has expired.', 'Remove it, or set a later day under expires.'],
  'READ-REVIEW': ['An entry should have been reviewed by now.', 'Review it, and set a later day.'],
  'READ-PROFILE-PROXY': ['A proxy setting cannot be delivered by a profile.', 'Write what the finding says.'],
  'READ-DEFAULT': ['The policy leaves something to a default that matters.', 'Write what you mean.'],
  'READ-SETTING-UNKNOWN': ['Docker Desktop is not known to have this setting.', 'Check its spelling.'],
  'READ-SETTING-TYPE': ['A setting has a value of the wrong type.', 'Write the type the finding names.'],
  'READ-SETTING-ENUM': ['A setting has a value Docker Desktop does not know.', 'Choose one that the finding names.'],
  'READ-SETTING-RANGE': ['A setting is out of range.', 'Keep to the limits the finding names.'],
  'READ-SETTING-SHAPE': ['A setting does not have the form it needs.', 'Write it as the finding says.'],
  'READ-SETTING-REQUIRED': ['A part of a setting is missing.', 'Add it.'],
  'READ-SETTING-NULL': ['A setting has no value.', 'Write one, or remove the key.'],
  'READ-SETTING-UNDOCUMENTED': ['A setting is in no manual page.', 'Try it on one machine before you rely on it.'],
  'COVERAGE-NOWHERE': [
    'Something the policy decides is enforced nowhere on a system.',
    'Remove it for this system, or choose a source that can carry it.',
  ],
  'LINT-FACT': ['A rule cannot be judged because a fact is missing.', 'Write the key the finding names.'],
  'REVISION-LOWER': ['The revision is lower than what was built before.', 'Raise revision.'],
  'REVISION-REUSED': ['Another policy was built under the same revision.', 'Raise revision.'],
};
