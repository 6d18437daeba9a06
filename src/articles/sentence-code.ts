/** What a sentence is made of, so that it can be told in any language: which one, and the values in it. */

/** Sentences by kind, each a function of its values, or of nothing. */
type Telling = (...values: never[]) => unknown;

/** Of sentences like `{ port: ({ port }) => … }`: `{ kind: 'port', values: { port: '22' } }`. */
export type SentenceCode<Sentences extends { readonly [Kind in keyof Sentences]: Telling }> = {
  [Kind in keyof Sentences]: Parameters<Sentences[Kind]> extends [infer Values]
    ? { readonly kind: Kind; readonly values: Values }
    : { readonly kind: Kind; readonly values?: undefined };
}[keyof Sentences];

/** Has the sentence of that kind put the values into words. */
export function explain<Words>(
  { kind, values }: { readonly kind: PropertyKey; readonly values?: unknown },
  sentences: { readonly [kind: string]: (...values: never[]) => Words },
): Words {
  // A code's type ties each kind to its values, which the compiler can't follow through a lookup.
  return (sentences[String(kind)] as (values: unknown) => Words)(values);
}
