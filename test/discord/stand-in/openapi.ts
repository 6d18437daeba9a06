/** Turns Discord's published OpenAPI description, where it is at hand, into a judge of request bodies. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as v from 'valibot';

/** Says what in a body doesn't fit the description of its route, a sentence each. */
export type Judge = (method: string, route: string, body: unknown) => readonly string[];

/** Beside the project, where the description is kept; a clone without it does without this check. */
const BESIDE = fileURLToPath(new URL('../../../../shared/discord-api/openapi.json', import.meta.url));

const described = v.object({ paths: v.record(v.string(), v.unknown()) });

/** The file that DISCORD_OPENAPI names, else the one beside the project; undefined when there is none. */
export function findDescription(): string | undefined {
  const { DISCORD_OPENAPI = BESIDE } = process.env;
  return existsSync(DISCORD_OPENAPI) ? DISCORD_OPENAPI : undefined;
}

/** Reading and compiling take a while, so one judge a file serves all stand-ins of a process. */
const judges = new Map<string, Judge>();

/** @param file an OpenAPI 3.1 description in JSON; undefined: everything passes */
export function createJudge(file: string | undefined): Judge {
  if (file === undefined) return () => [];
  const known = judges.get(file);
  if (known !== undefined) return known;
  const judge = judgeBy(JSON.parse(readFileSync(file, 'utf8')));
  judges.set(file, judge);
  return judge;
}

function judgeBy(document: object): Judge {
  // Formats such as `snowflake` are Discord's own, and the schema's extensions are no JSON Schema keywords.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false, logger: false });
  ajv.addSchema(document, 'discord');
  const paths = Object.entries(v.parse(described, document).paths);
  const compiled = new Map<string, ValidateFunction | undefined>();

  function compile(method: string, route: string): ValidateFunction | undefined {
    const found = paths.find(([path]) => shape(path) === shape(route));
    if (found === undefined) return undefined;
    const [path, methods] = found;
    const verb = method.toLowerCase();
    if (!v.is(v.object({ [verb]: v.object({ requestBody: v.object({}) }) }), methods)) return undefined;
    const pointer = ['paths', path, verb, 'requestBody', 'content', 'application/json', 'schema'];
    return ajv.compile({ $ref: `discord#/${pointer.map(escapePointer).join('/')}` });
  }

  return (method, route, body) => {
    const key = `${method} ${route}`;
    if (!compiled.has(key)) compiled.set(key, compile(method, route));
    const validate = compiled.get(key);
    if (validate === undefined || validate(withNumbers(body))) return [];
    // Of the errors of all alternatives, the deepest one tells the most.
    const errors = (validate.errors ?? []).toSorted((a, b) => b.instancePath.length - a.instancePath.length);
    const [deepest] = errors;
    return [
      `not as Discord’s description has it: ${deepest?.instancePath || 'body'} ${deepest?.message ?? ''}`,
    ];
  };
}

/** A path with its parts' names left out, for both ways of writing them. */
const shape = (path: string) => path.replace(/\{[^}]*\}|:[a-z]+/g, '{}');

const escapePointer = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/**
 * The description has permissions as numbers; the reference has them as strings, because they outgrow a double, and
 * so do all clients send them.
 */
function withNumbers(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    key === 'default_member_permissions' && typeof value === 'string' ? Number(value) : value,
  );
}
