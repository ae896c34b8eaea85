import {expect, test} from 'vitest';
import {windowsState} from '../../test/fixtures/windows-state.ts';
import {checksOf} from './checks.ts';
import {isEndpointResource} from './state.ts';

test.each([[['registry-key']], [['registry-json']]] as const)('%s: access to the policy key is checked', sources => {
  const {resources} = windowsState({sources});
  const codes = checksOf('windows', resources.filter(isEndpointResource), [], 'acme@00000000').map(({code}) => code);
  expect(codes.filter(code => code === 'W-REGISTRY-ACCESS')).toHaveLength(1);
});
