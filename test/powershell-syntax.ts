import {createRequire} from 'node:module';
import {Language, type Node, Parser} from 'web-tree-sitter';

await Parser.init();
const grammar = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
const parser = new Parser();
parser.setLanguage(await Language.load(grammar));

export type {Node} from 'web-tree-sitter';

export function parse(script: string): Node {
  const tree = parser.parse(script);
  if (!tree) throw new Error('the parser gave up');
  return tree.rootNode;
}

export function nodesOf(root: Node, ...types: readonly string[]): Node[] {
  return root.descendantsOfType([...types]).filter(node => node !== null);
}

/** What does not parse, and what parses but only PowerShell 7 understands, as `line: text`. */
export function syntaxFaults(script: string): readonly string[] {
  const root = parse(script);
  const broken = root.hasError ? nodesOf(root, 'ERROR').map(show) : [];
  if (root.hasError && broken.length === 0) broken.push('something is missing');
  return [...broken, ...nodesOf(root, 'pipeline_chain_tail').map(show)];
}

function show(node: Node): string {
  return `${node.startPosition.row + 1}: ${node.text.split('\n')[0]!.slice(0, 80)}`;
}
