import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.js';
import { actToRead, checkMayRead } from './rights.js';

/**
 * Holds a schema to the rights: nobody gets an object of a type that is not for them, by whatever field, and no field that leads to such a type
 * alone is followed for them, so that it does not tell how many there are.
 */
export function guarded(schema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(schema.getTypeMap());
  for (const type of types) {
    const name = isObjectType(type) ? guardedBy(type) : undefined;
    if (!name || !isObjectType(type)) continue;
    type.isTypeOf = (_, context: Context) => {
      checkMayRead(context.viewer, name);
      return true;
    };
  }
  for (const type of types.filter((one) => isObjectType(one) || isInterfaceType(one))) {
    for (const field of Object.values(type.getFields())) {
      const leadsTo = getNamedType(field.type);
      const name = isObjectType(leadsTo) ? guardedBy(leadsTo) : undefined;
      if (name && field.resolve) field.resolve = checking(name, field.resolve);
    }
  }
  return schema;
}

/** Name of the type of nodes that an object is, or is a page of, or a place in one; undefined: it is for everybody. */
function guardedBy(type: GraphQLObjectType): string | undefined {
  const { node, nodes } = type.getFields();
  const inPage = nodes ?? node;
  const name = inPage ? getNamedType(inPage.type).name : type.name;
  return actToRead(name) === 'read' ? undefined : name;
}

const checking =
  (name: string, resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> =>
  (parent, args, context, info) => {
    checkMayRead(context.viewer, name);
    return resolve(parent, args, context, info);
  };
