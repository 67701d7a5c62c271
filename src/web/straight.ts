import {
  type DocumentNode,
  defaultFieldResolver,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.js';
import { remembered } from '../graph/remembered.js';

/**
 * A question that is asked again is answered straight: which fields it selects of which type is made out once, for its document, and an answer is
 * then resolvers, one after the other. Whatever does not go well, a resolver that fails, a null where none may be, a value of no type, is left
 * to the executor, which answers from the beginning; so it alone says what is wrong. Questions only read, and their loaders remember.
 */
export const answerStraight = (): Plugin<Context> => {
  const asked = new WeakSet<DocumentNode>();
  // Those that were made last.
  const plans = new Map<DocumentNode, Plan | null>();
  const planFor = (args: ExecutionArgs): Plan | null => {
    const known = plans.get(args.document);
    if (known !== undefined) return known;
    const [first] = plans.size === mostPlans ? plans.keys() : [];
    if (first) plans.delete(first);
    const made = planOf(args);
    plans.set(args.document, made);
    return made;
  };
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) => {
        const plan = asked.has(args.document) ? planFor(args) : null;
        asked.add(args.document);
        if (!plan || plan.name !== (args.operationName ?? null)) return executeFn(args);
        const answered = new Answering(plan, args).answer();
        if (!(answered instanceof Promise)) return answered ?? executeFn(args);
        return answered.then((answer) => answer ?? executeFn(args));
      });
    },
  };
};

interface Plan {
  operation: OperationDefinitionNode;
  /** The operation that was asked for by name. */
  name: string | null;
  fragments: Record<string, FragmentDefinitionNode>;
  /** Variables that say which fields are left out. */
  deciding: string[];
  /** Selections of the root by the values of those variables. */
  roots: Map<string, Selection>;
  /** How many fields are selected so far, over all types. */
  fields: number;
}

/** @returns null if the document is always left to the executor */
function planOf({ document, operationName, schema }: ExecutionArgs): Plan | null {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'query') return null;
  const deciding = new Set<string>();
  let isPlain = true;
  visit(document, {
    Directive: (node) => {
      if (node.name.value !== 'skip' && node.name.value !== 'include') return;
      for (const { value } of node.arguments ?? []) if (value.kind === Kind.VARIABLE) deciding.add(value.name.value);
    },
    Field: ({ name, alias }) => {
      if (alias?.value === '__proto__' || (name.value.startsWith('__') && name.value !== '__typename')) isPlain = false;
      if (onceIn(schema).has(name.value)) isPlain = false;
    },
  });
  if (!isPlain) return null;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  return { operation, name: operationName ?? null, fragments, deciding: [...deciding], roots: new Map(), fields: 0 };
}

const onceBySchema = new WeakMap<GraphQLSchema, Set<string>>();

/** Names of fields that say of themselves that they are asked once. */
const onceIn = (schema: GraphQLSchema): Set<string> =>
  remembered(onceBySchema, schema, () => {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []));
    return new Set(fields.filter(({ extensions }) => extensions.once === true).map(({ name }) => name));
  });

/** The fields that are selected of an object, in their order. */
type Selection = Selected[];
interface Selected {
  /** Its place among all that the plan selects. */
  place: number;
  key: string;
  field: GraphQLField<unknown, unknown>;
  parent: GraphQLObjectType;
  nodes: [FieldNode, ...FieldNode[]];
  complete: Complete;
}
/** A value as the answer has it; what is still to come is put in later. @throws if the executor is to answer */
type Complete = (value: unknown, info: GraphQLResolveInfo, answering: Answering) => unknown;

/** Documents, and for each of them selections by what is left out; any other is left to the executor. */
const mostPlans = 256;
const mostRoots = 16;
/** As the executor does: what is wrong with more variables is not told. */
export const mostErrors = { maxErrors: 50 };
class Left extends Error {}

/** One answer. */
class Answering {
  readonly schema: GraphQLSchema;
  readonly context: unknown;
  private readonly rootValue: unknown;
  private readonly sent: Record<string, unknown>;
  variables: Record<string, unknown> = {};
  private readonly given = [] as { args: Record<string, unknown>; info: GraphQLResolveInfo }[];
  private coming = 0;
  private left = false;
  private end: (() => void) | null = null;

  constructor(
    readonly plan: Plan,
    { schema, contextValue, rootValue, variableValues }: ExecutionArgs,
  ) {
    this.schema = schema;
    this.context = contextValue;
    this.rootValue = rootValue;
    this.sent = variableValues ?? {};
  }

  /** @returns null if the executor is to answer */
  answer(): ExecutionResult | null | Promise<ExecutionResult | null> {
    const data = {};
    try {
      const { coerced } = getVariableValues(this.schema, this.plan.operation.variableDefinitions ?? [], this.sent, mostErrors);
      if (!coerced) return null;
      this.variables = coerced;
      this.select(this.root(), this.rootValue, data);
    } catch {
      this.left = true;
      return null;
    }
    if (this.coming === 0) return this.left ? null : { data };
    return new Promise((resolve) => {
      this.end = () => resolve(this.left ? null : { data });
    });
  }

  private root(): Selection {
    const { operation, deciding, roots } = this.plan;
    // Another operation of the document may decide by variables that are something else in this one.
    const name = deciding.map((one) => (this.variables[one] === true ? '+' : '-')).join('');
    const known = roots.get(name);
    if (known) return known;
    if (roots.size === mostRoots) throw new Left();
    const made = selectionOf(this, this.schema.getQueryType() as GraphQLObjectType, [operation.selectionSet]);
    roots.set(name, made);
    return made;
  }

  select(selection: Selection, source: unknown, into: Record<string, unknown>): void {
    for (const selected of selection) {
      const { field, key, complete } = selected;
      const { args, info } = this.of(selected);
      const value = (field.resolve ?? defaultFieldResolver)(source, args, this.context, info);
      this.put(into, key, value, complete, info);
    }
  }

  /** Arguments of a field are the same for all objects that it is selected of. */
  private of(selected: Selected) {
    const known = this.given[selected.place];
    if (known) return known;
    const { field, parent, nodes } = selected;
    const made = {
      args: field.args.length === 0 ? {} : getArgumentValues(field, nodes[0], this.variables),
      info: {
        fieldName: field.name,
        fieldNodes: nodes,
        returnType: field.type,
        parentType: parent,
        schema: this.schema,
        fragments: this.plan.fragments,
        rootValue: this.rootValue,
        operation: this.plan.operation,
        variableValues: this.variables,
        // Where in the answer a field stands is told with an error, and that is the executor's.
        get path(): never {
          throw new Left();
        },
      } satisfies GraphQLResolveInfo,
    };
    this.given[selected.place] = made;
    return made;
  }

  put(into: Record<string, unknown> | unknown[], key: string | number, value: unknown, complete: Complete, info: GraphQLResolveInfo): void {
    const at = into as Record<string | number, unknown>;
    if (!isPromise(value)) {
      at[key] = complete(value, info, this);
      return;
    }
    // Its place in the answer is kept.
    at[key] = null;
    this.coming++;
    value.then(
      (there) => {
        try {
          if (this.left) giveUp(there);
          else at[key] = complete(there, info, this);
        } catch {
          this.left = true;
        }
        this.came();
      },
      () => {
        this.left = true;
        this.came();
      },
    );
  }

  private came(): void {
    if (--this.coming === 0 || this.left) this.end?.();
  }
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';

/** What will not be waited for may fail. */
function giveUp(value: unknown): void {
  if (isPromise(value))
    value.then(
      () => {},
      () => {},
    );
  else if (Array.isArray(value)) for (const one of value) giveUp(one);
}

/** What is selected of an object of that type by several selections of the same thing. */
function selectionOf(answering: Answering, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Selection {
  const byKey = new Map<string, [FieldNode, ...FieldNode[]]>();
  const seen = new Set<string>();
  for (const set of sets) gather(answering, type, set, byKey, seen);
  return [...byKey].flatMap(([key, nodes]): Selection => {
    const name = nodes[0].name.value;
    const field = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[name];
    if (!field) return [];
    const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return [{ place: answering.plan.fields++, key, field, parent: type, nodes, complete: completing(field.type, inner) }];
  });
}

function gather(
  answering: Answering,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  into: Map<string, [FieldNode, ...FieldNode[]]>,
  /** Names of fragments; each counts once. */
  seen: Set<string>,
): void {
  const { variables, plan, schema } = answering;
  for (const node of set.selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD && seen.has(node.name.value)) continue;
    if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const others = into.get(key);
      if (others) others.push(node);
      else into.set(key, [node]);
      continue;
    }
    if (node.kind === Kind.FRAGMENT_SPREAD) seen.add(node.name.value);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : (plan.fragments[node.name.value] as FragmentDefinitionNode);
    const on = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
    if (!on || on === type || (isAbstractType(on) && schema.isSubType(on, type)))
      gather(answering, type, fragment.selectionSet, into, seen);
  }
}

function completing(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Complete {
  if (isNonNullType(type)) {
    const inner = completing(type.ofType, sets);
    return (value, info, answering) => {
      if (value === null || value === undefined) throw new Left();
      return inner(value, info, answering);
    };
  }
  const present = completingPresent(type as Exclude<GraphQLOutputType, { ofType: unknown }>, sets);
  return (value, info, answering) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return present(value, info, answering);
  };
}

function completingPresent(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Complete {
  if (isListType(type)) {
    const one = completing(type.ofType, sets);
    return (value, info, answering) => {
      if (!Array.isArray(value)) throw new Left();
      const all: unknown[] = new Array(value.length);
      try {
        for (let index = 0; index < value.length; index++) answering.put(all, index, value[index], one, info);
      } catch (error) {
        giveUp(value);
        throw error;
      }
      return all;
    };
  }
  if (isLeafType(type))
    return (value) => {
      const written = type.serialize(value);
      if (written === null || written === undefined) throw new Left();
      return written;
    };
  // Which fields are selected depends on the variables that the plan's root was made for.
  const selections = new Map<GraphQLObjectType, Selection>();
  const selected = (value: unknown, of: GraphQLObjectType, answering: Answering): Record<string, unknown> => {
    let selection = selections.get(of);
    if (!selection) {
      selection = selectionOf(answering, of, sets);
      selections.set(of, selection);
    }
    const into = {};
    answering.select(selection, value, into);
    return into;
  };
  if (isObjectType(type)) return (value, info, answering) => selected(value, checked(value, type, info, answering), answering);
  if (!isAbstractType(type)) throw new Left();
  return (value, info, answering) => {
    const name = type.resolveType?.(value, answering.context, info, type);
    const of = typeof name === 'string' ? answering.schema.getType(name) : undefined;
    if (!isObjectType(of) || !answering.schema.isSubType(type, of)) throw new Left();
    return selected(value, checked(value, of, info, answering), answering);
  };
}

/** A type may refuse its things, and somebody to whom they are not to be given. */
function checked(value: unknown, type: GraphQLObjectType, info: GraphQLResolveInfo, { context }: Answering): GraphQLObjectType {
  if (type.isTypeOf && type.isTypeOf(value, context, info) !== true) throw new Left();
  return type;
}
