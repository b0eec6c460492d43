// As much of JSON Schema as Leadey's description uses, strict where the description is silent: every
// property must be there and no other may be.

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

export type Resolve = (ref: string) => Schema;

export function disagreements(value: unknown, schema: Schema, resolve: Resolve, path = '$'): string[] {
  if (schema.$ref !== undefined) return disagreements(value, resolve(schema.$ref), resolve, path);
  const types = [schema.type ?? []].flat();
  const actual = typeOf(value);
  if (!types.includes(actual) && !(actual === 'integer' && types.includes('number'))) {
    return [`${path} is ${actual}, not ${types.join(' or ')}`];
  }
  if (schema.format === 'date-time' && !isDateTime(value))
    return [`${path} is no date-time: ${String(value)}`];
  if (Array.isArray(value) && schema.items) {
    const { items } = schema;
    return value.flatMap((item, index) => disagreements(item, items, resolve, `${path}[${index}]`));
  }
  if (isRecord(value) && schema.properties) return inProperties(value, schema.properties, resolve, path);
  return [];
}

function inProperties(
  value: Record<string, unknown>,
  properties: Record<string, Schema>,
  resolve: Resolve,
  path: string,
): string[] {
  const unknown = Object.keys(value).filter((name) => !(name in properties));
  return [
    ...unknown.map((name) => `${path}.${name} is not described`),
    ...Object.entries(properties).flatMap(([name, schema]) =>
      name in value
        ? disagreements(value[name], schema, resolve, `${path}.${name}`)
        : [`${path}.${name} is missing`],
    ),
  ];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDateTime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
}
