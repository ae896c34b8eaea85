// A PowerShell that knows two kinds of line on stdin: WriteLine of a delimiter, and the one command that the adapter
// sends. What it then does is what the script inside says, in one word.
import {createInterface} from 'node:readline';

const decode = text => Buffer.from(/FromBase64String\('([^']+)'\)/.exec(text)[1], 'base64').toString('utf8');
const say = text => process.stdout.write(`${text}\n`);
const answer = envelope => say(`wharfinger-answer:${Buffer.from(JSON.stringify(envelope)).toString('base64')}`);
const value = content => answer({ok: true, value: content});

const DEEDS = {
  answer: () => value({arguments: process.argv.slice(2), environment: process.env}),
  'non-ascii': () => value('Zo\u00eb \u202e \ud83d\udea2 "$(x)"'),
  huge: () => value('x'.repeat(4_000_000)),
  nothing: () => {},
  null: () => value(null),
  'half an answer': () => say('wharfinger-answer:eyJvayI6dHJ1ZSwidmFsdWUiOj'),
  'not an envelope': () => say(`wharfinger-answer:${Buffer.from('[1]').toString('base64')}`),
  refuse: () => answer({ok: false, error: 'no \u001b[31mway'}),
  'ok in words': () => answer({ok: 'true', value: 1}),
  noise: () => {
    say('WARNING: wharfinger-answer:e30=');
    console.error('#< CLIXML');
    value('through the noise');
    say('and after it');
  },
  crash: () => process.exit(3),
  'quiet end': () => process.exit(0),
  hang: () => 'stop reading',
};

let hangs = false;
createInterface({input: process.stdin}).on('line', line => {
  if (hangs) return;
  const [, stream, text] = /^\[Console\]::(Out|Error)\.WriteLine\("(\w+)"\)$/.exec(line) ?? [];
  if (stream === 'Out') say(text);
  else if (stream === 'Error') console.error(text);
  else if (line !== '') hangs = DEEDS[decode(decode(line))]() !== undefined;
});
