"""A trained reader as an ONNX file: matrices as signed bytes with a scale for each column, all else as floats."""

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from network import HEADS, OUTPUTS, SIZE

CONTRIB = "com.microsoft"
# Seven bits of the eight: processors without VNNI add two products in 16 bits, where eight-bit ones overflow (see "reduce
# range" in https://onnxruntime.ai/docs/performance/model-optimizations/quantization.html).
LEVELS = 63


class Graph:
    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, name, array):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, op, inputs, outputs=None, domain="", **attributes):
        outputs = outputs or [f"{op}{len(self.nodes)}"]
        self.nodes.append(helper.make_node(op, inputs, outputs, domain=domain, **attributes))
        return outputs[0]


def export(reader, file):
    """Inputs: `words`, the words' vectors (1 x length x SIZE), and `kinds` (1 x length); output: `read` (1 x length x OUTPUTS)."""
    weights = {name: value.float().numpy() for name, value in reader.state_dict().items()}
    graph = Graph()

    def linear(x, name):
        matrix = weights[f"{name}.weight"].T
        scale = np.abs(matrix).max(0) / LEVELS
        quantised = np.clip(np.round(matrix / scale), -LEVELS, LEVELS).astype(np.int8)
        inputs = [graph.constant(name, quantised), graph.constant(f"{name}.scale", scale.astype(np.float32))]
        bias = graph.constant(f"{name}.bias", weights[f"{name}.bias"])
        return graph.add("DynamicQuantizeMatMul", [x, *inputs, "", bias], domain=CONTRIB)

    # Not SkipLayerNormalization, which does both in one: on processors it takes four times as long.
    def added_norm(x, y, name):
        parts = [graph.constant(f"{name}.{part}", weights[f"{name}.{part}"]) for part in ("weight", "bias")]
        return graph.add("LayerNormalization", [graph.add("Add", [x, y]), *parts], epsilon=1e-12)

    length = graph.add("Shape", ["kinds"], start=1, end=2)
    start = graph.constant("start", np.array([0], np.int64))
    places = graph.add("Slice", [graph.constant("places", reader.places.numpy()), start, length])
    kinds = graph.add("Gather", [graph.constant("kinds_table", weights["kinds"]), "kinds"])
    x = added_norm(graph.add("Add", ["words", places]), kinds, "norm")
    for i in range(len(reader.layers)):
        layer = f"layers.{i}"
        heads = [f"{layer}.{each}" for each in "qkv"]
        graph.add("Split", [linear(x, f"{layer}.qkv")], heads, axis=2, num_outputs=3)
        mixed = graph.add("MultiHeadAttention", heads, domain=CONTRIB, num_heads=HEADS)
        x = added_norm(linear(mixed, f"{layer}.out"), x, f"{layer}.attention_norm")
        up = graph.add("Gelu", [linear(x, f"{layer}.up")], domain=CONTRIB)
        x = added_norm(linear(up, f"{layer}.down"), x, f"{layer}.mlp_norm")
    product = graph.add("MatMul", [x, graph.constant("head", weights["head.weight"].T)])
    graph.add("Add", [product, graph.constant("head.bias", weights["head.bias"])], ["read"])

    tensor = helper.make_tensor_value_info
    made = helper.make_graph(
        graph.nodes,
        "reader",
        [tensor("words", TensorProto.FLOAT, [1, "n", SIZE]), tensor("kinds", TensorProto.INT64, [1, "n"])],
        [tensor("read", TensorProto.FLOAT, [1, "n", OUTPUTS])],
        graph.constants,
    )
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid(CONTRIB, 1)]
    model = helper.make_model(made, opset_imports=opsets)
    model.ir_version = 8
    with open(file, "wb") as out:
        out.write(model.SerializeToString())
