import type ts from 'typescript';
import type { ApiTypes } from './api-program.ts';

/** What the author says of a property, where it is declared. */
export const propertyComment = ({ checker, ts: compiler }: ApiTypes, symbol: ts.Symbol): string =>
  compiler.displayPartsToString(symbol.getDocumentationComment(checker)).trim();

/**
 * What the author says of a procedure: where it is named, or, when there it is only put in place (`{ create }`,
 * `publish: publishConfiguration(host)`), where it is made.
 */
export function procedureComment(api: ApiTypes, symbol: ts.Symbol): string {
  const { checker, ts: compiler } = api;
  const textOf = (one: ts.Symbol | undefined): string => (one ? propertyComment(api, one) : '');
  const own = textOf(symbol);
  if (own !== '') return own;
  const declaration = symbol.declarations?.[0];
  if (!declaration) return '';
  if (compiler.isShorthandPropertyAssignment(declaration)) {
    return textOf(original(checker.getShorthandAssignmentValueSymbol(declaration)));
  }
  if (!compiler.isPropertyAssignment(declaration)) return '';
  const { initializer } = declaration;
  const made = compiler.isCallExpression(initializer) ? initializer.expression : initializer;
  return compiler.isIdentifier(made) ? textOf(original(checker.getSymbolAtLocation(made))) : '';

  /** What an import names, in the file that makes it. */
  function original(named: ts.Symbol | undefined): ts.Symbol | undefined {
    return named && named.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named;
  }
}

/** A comment before a member; the empty text where there is nothing to say. */
export function commentText(...paragraphs: readonly string[]): string {
  const lines = paragraphs
    .filter((text) => text !== '')
    .flatMap((text, index) => [...(index > 0 ? [''] : []), ...text.split('\n')])
    .map((line) => line.replaceAll('*/', '*\\/').trimEnd());
  if (lines.length === 0) return '';
  if (lines.length === 1) return `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}
