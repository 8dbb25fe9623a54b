import type ts from 'typescript';
import type { ApiTypes } from './api-program.ts';
import { commentText, propertyComment } from './comments.ts';
import { IDENTIFIER, pascalCase } from './names.ts';

/** Which way a type travels: what a client may send, or what it gets. */
export type Direction = 'input' | 'output';

/** A place in the API where a type says nothing, or cannot travel. */
export interface OpenPlace {
  /** `core.configuration.read output /value`. */
  readonly where: string;
  /** `any` and `unknown` are let through as `unknown`; `lost` names what JSON does not carry. */
  readonly what: 'any' | 'unknown' | { readonly lost: string };
}

/** Deepest nesting that is followed: deeper, a generic type grows with each step and has no end. */
const DEEPEST = 40;

/**
 * Writes types as they are after all inference, and as JSON carries them: no import, no generic, no name of a schema library is left. What
 * refers to itself gets a name; everything else is written where it stands.
 */
export class TypePrinter {
  /** Declarations of the types that refer to themselves, by name. */
  readonly declarations = new Map<string, string>();
  readonly open: OpenPlace[] = [];
  readonly #api: ApiTypes;
  readonly #inProgress: ts.Type[] = [];
  readonly #names = new Map<ts.Type, string>();

  constructor(api: ApiTypes) {
    this.#api = api;
  }

  /** @param where names the place in a problem: `core.project.list output`. */
  print(type: ts.Type, where: string, direction: Direction): string {
    return this.#print(type, { where, path: '', direction });
  }

  #print(type: ts.Type, at: Place): string {
    const { ts: compiler, checker } = this.#api;
    const { flags } = type;
    const { TypeFlags } = compiler;
    if (at.path.split('/').length > DEEPEST) return this.#endless(at);
    if (flags & TypeFlags.Any) return this.#unknown('any', at);
    if (flags & TypeFlags.Unknown) return this.#unknown('unknown', at);
    if (flags & (TypeFlags.Undefined | TypeFlags.Void)) return 'undefined';
    if (flags & TypeFlags.Null) return 'null';
    if (flags & TypeFlags.Never) return 'never';
    if (flags & TypeFlags.StringLiteral) return quoted((type as ts.StringLiteralType).value);
    if (flags & TypeFlags.NumberLiteral) return String((type as ts.NumberLiteralType).value);
    if (flags & TypeFlags.BooleanLiteral) return checker.typeToString(type);
    if (flags & TypeFlags.TemplateLiteral) return checker.typeToString(type);
    if (flags & TypeFlags.StringLike) return 'string';
    if (flags & TypeFlags.NumberLike) return 'number';
    if (flags & TypeFlags.BooleanLike) return 'boolean';
    if (flags & TypeFlags.BigIntLike) return this.#lost('a bigint', at);
    if (flags & TypeFlags.NonPrimitive) return 'object';
    if (type.isUnion()) return this.#named(type, at, () => this.#union(type, at));
    if (type.isIntersection() && this.#primitiveIn(type)) return this.#print(this.#primitiveIn(type) as ts.Type, at);
    if (flags & (TypeFlags.Object | TypeFlags.Intersection)) return this.#object(type, at);
    return this.#lost(`a type that is not known before it is used (${checker.typeToString(type)})`, at);
  }

  /** A branded primitive, as `string & { brand }`: the brand does not travel. */
  #primitiveIn(type: ts.IntersectionType): ts.Type | undefined {
    const { TypeFlags } = this.#api.ts;
    return type.types.find(
      ({ flags }) => flags & (TypeFlags.StringLike | TypeFlags.NumberLike | TypeFlags.BooleanLike),
    );
  }

  #object(type: ts.Type, at: Place): string {
    const { checker } = this.#api;
    if (checker.isTupleType(type)) return this.#tuple(type as ts.TupleTypeReference, at);
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference);
      return item ? `readonly ${this.#item(item, below(at, '-'))}[]` : 'readonly unknown[]';
    }
    const lost = this.#lostKind(type, at);
    if (lost !== undefined) return lost;
    return this.#named(type, at, () => this.#members(type, at));
  }

  /** What is an object in a program and something else, or nothing, in JSON. */
  #lostKind(type: ts.Type, at: Place): string | undefined {
    const { ts: compiler } = this.#api;
    if (type.getCallSignatures().length > 0) return this.#lost('a function', at);
    const symbol = type.symbol as ts.Symbol | undefined;
    const { Class, Interface } = compiler.SymbolFlags;
    if (!symbol || !(symbol.flags & (Class | Interface))) return undefined;
    const isBuiltIn = symbol.declarations?.some((declaration) => this.#api.isBuiltIn(declaration.getSourceFile()));
    if (!isBuiltIn && !(symbol.flags & Class)) return undefined;
    return symbol.name === 'Date' && at.direction === 'output' ? 'string' : this.#lost(`a ${symbol.name}`, at);
  }

  #union(type: ts.UnionType, at: Place): string {
    const { TypeFlags } = this.#api.ts;
    const isBoolean = type.types.filter(({ flags }) => flags & TypeFlags.BooleanLiteral).length === 2;
    const parts = type.types
      .filter(({ flags }) => !(isBoolean && flags & TypeFlags.BooleanLiteral))
      .map((part) => this.#print(part, at));
    // Sorted: the compiler's own order changes with what else it has seen.
    const sorted = [...new Set([...parts, ...(isBoolean ? ['boolean'] : [])])].toSorted(
      (one, other) => rank(one) - rank(other) || (one < other ? -1 : 1),
    );
    return sorted.join(' | ');
  }

  #tuple(type: ts.TupleTypeReference, at: Place): string {
    const { checker, ts: compiler } = this.#api;
    const items = checker.getTypeArguments(type).map((item, index) => {
      const text = this.#item(item, below(at, String(index)));
      const flag = type.target.elementFlags[index] ?? compiler.ElementFlags.Required;
      if (flag & compiler.ElementFlags.Rest) return `...${text}[]`;
      return flag & compiler.ElementFlags.Optional ? `${text}?` : text;
    });
    return `[${items.join(', ')}]`;
  }

  /** The item of a list, in brackets where it would fall apart. */
  #item(type: ts.Type, at: Place): string {
    const text = this.#print(type, at);
    const isOne = /^\w+$/.test(text) || (text.startsWith('{') && !type.isUnion());
    return isOne ? text : `(${text})`;
  }

  #members(type: ts.Type, at: Place): string {
    const { checker, ts: compiler } = this.#api;
    const indexes = checker.getIndexInfosOfType(type).map(({ keyType, type: value }) => {
      const key = keyType.flags & compiler.TypeFlags.Number ? 'number' : 'string';
      return `[key: ${key}]: ${this.#print(value, below(at, '*'))};`;
    });
    const properties = checker
      .getPropertiesOfType(type)
      .filter(({ name }) => !name.startsWith('__@'))
      .map((property) => this.#property(property, at))
      .filter((text) => text !== '');
    const lines = [...indexes, ...properties];
    return lines.length === 0 ? 'Record<string, never>' : `{\n${lines.join('\n')}\n}`;
  }

  #property(property: ts.Symbol, at: Place): string {
    const { checker, place, ts: compiler } = this.#api;
    const type = checker.getTypeOfSymbolAtLocation(property, place);
    const isOptional = (property.flags & compiler.SymbolFlags.Optional) !== 0 || this.#mayBeUndefined(type);
    const text = this.#print(type, below(at, property.name));
    const withoutUndefined = text.replace(/(^| \| )undefined$/, '');
    // Nothing but undefined: JSON leaves it out.
    if (withoutUndefined === '') return '';
    const key = IDENTIFIER.test(property.name) ? property.name : quoted(property.name);
    const comment = commentText(propertyComment(this.#api, property));
    return `${comment}${key}${isOptional ? '?' : ''}: ${withoutUndefined}${isOptional && withoutUndefined !== 'unknown' ? ' | undefined' : ''};`;
  }

  #mayBeUndefined(type: ts.Type): boolean {
    const { TypeFlags } = this.#api.ts;
    const parts = type.isUnion() ? type.types : [type];
    return parts.some(({ flags }) => flags & (TypeFlags.Undefined | TypeFlags.Void));
  }

  /** Writes a type where it stands, or, when it is met again inside itself, its name. */
  #named(type: ts.Type, at: Place, write: () => string): string {
    const known = this.#names.get(type);
    if (known !== undefined) return known;
    if (this.#inProgress.includes(type)) {
      const name = this.#freeName(this.#ownName(type) ?? pascalCase(`${at.where} ${at.path}`));
      this.#names.set(type, name);
      return name;
    }
    this.#inProgress.push(type);
    const text = write();
    this.#inProgress.pop();
    const name = this.#names.get(type);
    if (name === undefined) return text;
    this.declarations.set(name, text);
    return name;
  }

  /** What its author calls it. */
  #ownName({ aliasSymbol, symbol }: ts.Type): string | undefined {
    const isInterface = ((symbol as ts.Symbol | undefined)?.flags ?? 0) & this.#api.ts.SymbolFlags.Interface;
    return aliasSymbol?.name ?? (isInterface ? symbol.name : undefined);
  }

  #freeName(wanted: string): string {
    const taken = new Set(this.#names.values());
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? wanted : `${wanted}${count}`;
      if (!taken.has(name)) return name;
    }
  }

  #unknown(what: 'any' | 'unknown', at: Place): string {
    this.open.push({ where: `${at.where} ${at.path || '/'}`, what });
    return 'unknown';
  }

  /** Said once for each input or output: it would be met again on every way down. */
  #endless(at: Place): string {
    const what = { lost: 'a type without end' };
    const known = this.open.some((one) => one.where === at.where && typeof one.what === 'object');
    if (!known) this.open.push({ where: at.where, what });
    return 'never';
  }

  #lost(what: string, at: Place): string {
    this.open.push({ where: `${at.where} ${at.path || '/'}`, what: { lost: what } });
    return 'never';
  }
}

interface Place {
  readonly where: string;
  readonly path: string;
  readonly direction: Direction;
}

const below = (at: Place, step: string): Place => ({ ...at, path: `${at.path}/${step}` });

const quoted = (text: string): string => JSON.stringify(text);

/** `null` and `undefined` come last, as one writes them. */
const rank = (text: string): number => ['null', 'undefined'].indexOf(text) + 1;
