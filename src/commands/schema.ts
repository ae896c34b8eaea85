import {join} from 'node:path';
import * as Args from '@oclif/core/args';
import {BaseCommand} from '../cli.ts';
import {readBytes} from '../io/files.ts';
import {SCHEMAS} from '../schemas.ts';

export default class Schema extends BaseCommand {
  static override summary = 'Print the JSON Schema of a file format.';
  static override description =
    'Schemas are JSON Schema 2020-12: of the policy, of the files Docker Desktop reads, of what a build writes, and of what a verifier prints. Editors use the one of the policy for completion.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> > policy.schema.json',
    '<%= config.bin %> <%= command.id %> admin-settings',
  ];
  static override args = {
    name: Args.string({options: [...SCHEMAS], default: 'policy', description: 'Which format.'}),
  };

  async run(): Promise<object> {
    const {args} = await this.parse(Schema);
    const text = new TextDecoder().decode(
      await readBytes(join(this.config.root, 'schemas', `${args.name}.schema.json`)),
    );
    if (!this.jsonEnabled()) process.stdout.write(text);
    return JSON.parse(text);
  }
}
