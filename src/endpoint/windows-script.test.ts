import {describe, expect, test} from 'vitest';
import {nodesOf, parse, syntaxFaults} from '../../test/powershell-syntax.ts';
import {render} from '../render/template.ts';

describe.each(['windows/observe.ps1', 'windows/answer.ps1'] as const)('%s', frame => {
  const script = render(frame, {request: '{}', script: '', mark: 'x:'});

  test('is ASCII that both PowerShells parse', () => {
    expect(syntaxFaults(script)).toEqual([]);
    expect(script).toMatch(/^[ -~\n]*$/);
  });

  test('every command is a function of its own or names its module', () => {
    const root = parse(script);
    const own = new Set(nodesOf(root, 'function_name').map(node => node.text));
    const called = nodesOf(root, 'command_name').map(node => node.text);
    expect(called.filter(name => !own.has(name) && !name.includes('\\'))).toEqual([]);
  });
});

test('what is asked cannot leave its quotes', () => {
  const request = `{"root":"D:\\\\'; Remove-Item C:\\\\ #"}`;
  const root = parse(render('windows/observe.ps1', {request}));
  expect(nodesOf(root, 'command_name').map(node => node.text)).not.toContain('Remove-Item');
});
