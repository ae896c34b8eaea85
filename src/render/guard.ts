import Handlebars from 'handlebars';
import {QUOTERS} from './quote.ts';

const BLOCKS: readonly string[] = ['if', 'unless', 'each'];

/** A template that would print a value unquoted, or does what templates here may not do. */
export class UnsafeTemplate extends Error {
  override readonly name = 'UnsafeTemplate';
}

/**
 * Rejects every `{{x}}` that is not `{{quoter x}}`, every helper but `if`, `unless` and `each`, and partials whose name
 * is computed. Runs when the project is built (scripts/generate.ts); the product carries compiled templates only.
 *
 * @throws UnsafeTemplate with file, line and column
 */
export function guard(source: string, file: string): void {
  const reject = (node: hbs.AST.Node, why: string): never => {
    throw new UnsafeTemplate(`${file}:${node.loc.start.line}:${node.loc.start.column + 1}: ${why}`);
  };
  const name = (path: hbs.AST.Expression): string => (path as hbs.AST.PathExpression).original;

  class Guard extends Handlebars.Visitor {
    override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
      if (!Object.hasOwn(QUOTERS, name(statement.path)) || statement.params.length !== 1)
        reject(
          statement,
          `"{{${name(statement.path)}}}" must be written through one of: ${Object.keys(QUOTERS).join(', ')}`,
        );
    }
    override BlockStatement(statement: hbs.AST.BlockStatement): void {
      if (!BLOCKS.includes(name(statement.path))) reject(statement, `block "${name(statement.path)}" is not allowed`);
      super.BlockStatement(statement);
    }
    override PartialStatement(statement: hbs.AST.PartialStatement): void {
      if (statement.name.type === 'SubExpression') reject(statement, 'the name of a partial must be written out');
    }
    override PartialBlockStatement(statement: hbs.AST.PartialBlockStatement): void {
      reject(statement, 'partial blocks are not allowed');
    }
    override SubExpression(statement: hbs.AST.SubExpression): void {
      reject(statement, 'nested expressions are not allowed');
    }
    override Decorator(statement: hbs.AST.Decorator): void {
      reject(statement, 'decorators are not allowed');
    }
    override DecoratorBlock(statement: hbs.AST.DecoratorBlock): void {
      reject(statement, 'decorators are not allowed');
    }
  }
  new Guard().accept(Handlebars.parse(source));
}
