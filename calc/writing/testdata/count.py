"""Runs PyTorch code and tells what it is: a program a line comes in, and the shapes
of what the network gives and how many numbers it has go out."""
import json
import sys

import torch
from torch import nn

# Layers that are newer than Debian's PyTorch, as far as counting them goes.
if not hasattr(nn, "RMSNorm"):
    class RMSNorm(nn.Module):
        def __init__(self, size, elementwise_affine=True):
            super().__init__()
            if elementwise_affine:
                self.weight = nn.Parameter(torch.ones(size))

        def forward(self, x):
            return x

    nn.RMSNorm = RMSNorm

    class LayerNorm(nn.LayerNorm):
        def __init__(self, size, elementwise_affine=True, bias=True):
            super().__init__(size, elementwise_affine=elementwise_affine)
            if not bias:
                self.bias = None

    nn.LayerNorm = LayerNorm

# Numbers that an embedding is given are words, which those of another layer may not be.
nn.Embedding.reset_parameters = lambda self: nn.init.zeros_(self.weight)

# A value alone has no variance, which is no matter here.
nn.functional._verify_batch_size = nn.functional._verify_spatial_size = lambda size: None


def numbers(tensors):
    return sum(tensor.numel() for tensor in tensors)


def told(code):
    printed = []
    names = {"print": printed.append}
    exec(code.replace("\nprint(", "\nmodel.eval()\nprint("), names)
    model, shapes = names["model"], printed[0]
    shapes = [shapes] if isinstance(shapes, torch.Size) else shapes
    layers = {}
    for name, parameter in model.named_parameters():
        layer = name.split(".")[0]
        layers[layer] = layers.get(layer, 0) + parameter.numel() * parameter.requires_grad
    return {
        "outputs": [list(shape)[1:] for shape in shapes],
        "layers": layers,
        "parameters": numbers(p for p in model.parameters() if p.requires_grad),
        "fixed": numbers(p for p in model.parameters() if not p.requires_grad)
        + numbers(b for name, b in model.named_buffers() if not name.endswith("num_batches_tracked")),
    }


torch.set_num_threads(1)
for line in sys.stdin:
    try:
        answer = told(json.loads(line))
    except Exception as error:
        answer = {"error": repr(error)}
    print(json.dumps(answer), flush=True)
