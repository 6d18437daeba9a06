/** A few operators in, the bytes of an ONNX model out: what the inference runtime takes as a program. */

/** The types of a tensor's elements (TensorProto.DataType in onnx.proto). */
export const FLOAT = 1;
export const INT8 = 3;

/** The versions of the format and of the operators: of ONNX 1.13. Field numbers below are onnx.proto's. */
const FORMAT = 8;
const OPERATORS = 13;
/** AttributeProto.AttributeType: a whole number, and a list of them. */
const INT = 2;
const INTS = 7;

export function model(
  inputs: readonly Uint8Array[],
  nodes: readonly Uint8Array[],
  output: Uint8Array,
): Uint8Array {
  const graph = join(
    ...nodes.map((each) => field(1, each)),
    text(2, 'graph'),
    ...inputs.map((each) => field(11, each)),
    field(12, output),
  );
  return join(whole(1, FORMAT), field(8, whole(2, OPERATORS)), field(7, graph));
}

/** An operator: the names of what goes in and of what comes out, and its attributes. */
export function node(
  operator: string,
  inputs: readonly string[],
  output: string,
  attributes: Readonly<Record<string, number | readonly number[]>> = {},
): Uint8Array {
  return join(
    ...inputs.map((each) => text(1, each)),
    text(2, output),
    text(4, operator),
    ...Object.entries(attributes).map(([name, value]) => field(5, attribute(name, value))),
  );
}

function attribute(name: string, value: number | readonly number[]): Uint8Array {
  if (typeof value === 'number') return join(text(1, name), whole(3, value), whole(20, INT));
  return join(text(1, name), ...value.map((each) => whole(8, each)), whole(20, INTS));
}

/** A matrix by name, of any size. */
export function matrix(name: string, type: number): Uint8Array {
  const size = (of: string) => field(1, text(2, `${name}_${of}`));
  const tensor = join(whole(1, type), field(2, join(size('rows'), size('columns'))));
  return join(text(1, name), field(2, field(1, tensor)));
}

/** A field of Protocol Buffers that holds bytes: https://protobuf.dev/programming-guides/encoding/ */
function field(number: number, bytes: Uint8Array): Uint8Array {
  return join(varint((number << 3) | 2), varint(bytes.length), bytes);
}

function text(number: number, value: string): Uint8Array {
  return field(number, new TextEncoder().encode(value));
}

function whole(number: number, value: number): Uint8Array {
  return join(varint(number << 3), varint(value));
}

function varint(value: number): Uint8Array {
  return value < 128 ? Uint8Array.of(value) : join(Uint8Array.of((value & 127) | 128), varint(value >>> 7));
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
