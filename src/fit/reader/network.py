"""The reader as a network to be trained: the embedding model's six layers, and five numbers for each token.

Architecture: BERT (Devlin et al. 2019) as in all-MiniLM-L6-v2. The vectors of words and places are the embedding
model's and stay as they are; all else is trained.
"""

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

LAYERS, SIZE, HEADS = 6, 384, 12
HEAD_SIZE = SIZE // HEADS
# For each token: whether an answer begins, ends with it; how it speaks for its sentence (on average, at most); and, of
# the first token alone, how the whole window does.
OUTPUTS = 5


def base_weights(file):
    """The embedding model's weights by name, its 4-bit matrices (blocks of 32, low half of a byte first) as floats."""
    stored = {each.name: numpy_helper.to_array(each) for each in onnx.load(file).graph.initializer}
    weights = {name: torch.tensor(array) for name, array in stored.items() if "Q4" not in name}
    for name, array in stored.items():
        if not name.endswith(".MatMul.weight_Q4"):
            continue
        scales = stored[name.replace("_Q4", "_scales")]
        rows = array.shape[0]
        halves = np.stack([array & 15, array >> 4], -1).reshape(rows, -1, 32).astype(np.float32) - 8
        matrix = (halves * scales.reshape(rows, -1, 1)).reshape(rows, -1)
        weights[name.replace(".MatMul.weight_Q4", "")] = torch.tensor(matrix)
    return weights


def linear(weight, bias):
    made = nn.Linear(weight.shape[1], weight.shape[0])
    made.weight.data, made.bias.data = weight.clone(), bias.clone()
    return made


def norm(weights, name):
    made = nn.LayerNorm(SIZE, eps=1e-12)
    made.weight.data, made.bias.data = weights[f"{name}.weight"].clone(), weights[f"{name}.bias"].clone()
    return made


def normed(norm, x):
    """The layer's norm of x, in float32: in bfloat16 it takes five times as long."""
    return F.layer_norm(x.float(), (SIZE,), norm.weight.float(), norm.bias.float(), norm.eps).to(x.dtype)


class Layer(nn.Module):
    def __init__(self, weights, name):
        super().__init__()
        matrix = lambda part: weights[f"{name}.{part}"]
        bias = lambda part: weights[f"{name}.{part}.Add.bias"]
        attention = [f"attn.{each}_proj" for each in "qkv"]
        self.qkv = linear(torch.cat([matrix(each) for each in attention]), torch.cat([bias(each) for each in attention]))
        self.out = linear(matrix("attn.o_proj"), bias("attn.o_proj"))
        self.up = linear(matrix("mlp.fc1"), bias("mlp.fc1"))
        self.down = linear(matrix("mlp.fc2"), bias("mlp.fc2"))
        self.attention_norm = norm(weights, f"{name}.attention_output_norm_layernorm")
        self.mlp_norm = norm(weights, f"{name}.mlp_output_norm_layernorm")

    def forward(self, x, mask):
        batch, length, _ = x.shape
        heads = self.qkv(x).view(batch, length, 3, HEADS, HEAD_SIZE).permute(2, 0, 3, 1, 4)
        q, k, v = heads.reshape(3, batch * HEADS, length, HEAD_SIZE)
        share = torch.baddbmm(mask, q * HEAD_SIZE**-0.5, k.transpose(1, 2)).softmax(-1)
        mixed = torch.bmm(share, v).view(batch, HEADS, length, HEAD_SIZE).transpose(1, 2)
        x = normed(self.attention_norm, x + self.out(mixed.reshape(batch, length, SIZE)))
        return normed(self.mlp_norm, x + self.down(F.gelu(self.up(x))))


class Reader(nn.Module):
    def __init__(self, base):
        super().__init__()
        weights = base_weights(base)
        embeddings = ".model.embeddings."
        self.register_buffer("words", weights[f"{embeddings}word_embeddings.weight"], persistent=False)
        self.register_buffer("places", weights[f"{embeddings}position_embeddings.weight"], persistent=False)
        self.kinds = nn.Parameter(weights[f"{embeddings}token_type_embeddings.weight"].clone())
        self.norm = norm(weights, "model.layers.-1.embeddings_norm_layernorm")
        self.layers = nn.ModuleList([Layer(weights, f"model.layers.{i}") for i in range(LAYERS)])
        self.head = nn.Linear(SIZE, OUTPUTS)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids, kinds, is_token):
        """ids, kinds (0 the question's, 1 the window's), is_token (not padding): batch x length -> batch x length x OUTPUTS"""
        x = self.norm(self.words[ids] + self.places[: ids.shape[1]] + self.kinds[kinds])
        mask = ((~is_token).to(x.dtype) * -1e4).repeat_interleave(HEADS, 0)[:, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return self.head(x)
