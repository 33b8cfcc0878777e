"""The network: a Llama with grouped-query attention, rotary positions, SwiGLU and tied embeddings."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from wireproof_training.settings import Shape

_DEVIATION = 0.02
_CHUNK = 1024


class Attention(nn.Module):
    """Causal self-attention; positions enter by rotation of queries and keys (half-split, as in Llama)."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        key_width = shape.key_value_heads * shape.head_width
        self.query = nn.Linear(shape.width, shape.width, bias=False)
        self.key = nn.Linear(shape.width, key_width, bias=False)
        self.value = nn.Linear(shape.width, key_width, bias=False)
        self.output = nn.Linear(shape.width, shape.width, bias=False)

    def forward(self, hidden: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
        """(batch, time, width) -> the same shape."""
        batch, time, width = hidden.shape
        query, key, value = (
            projection(hidden).view(batch, time, -1, self.shape.head_width).transpose(1, 2)
            for projection in (self.query, self.key, self.value)
        )
        query = rotated(query, cosine, sine).to(value.dtype)
        key = rotated(key, cosine, sine).to(value.dtype)
        mixed = functional.scaled_dot_product_attention(query, key, value, is_causal=True, enable_gqa=True)
        attended: Tensor = self.output(mixed.transpose(1, 2).reshape(batch, time, width))
        return attended


class FeedForward(nn.Module):
    """SwiGLU."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.gate = nn.Linear(shape.width, shape.feed_forward, bias=False)
        self.up = nn.Linear(shape.width, shape.feed_forward, bias=False)
        self.down = nn.Linear(shape.feed_forward, shape.width, bias=False)

    def forward(self, hidden: Tensor) -> Tensor:
        """(batch, time, width) -> the same shape."""
        result: Tensor = self.down(functional.silu(self.gate(hidden)) * self.up(hidden))
        return result


class Layer(nn.Module):
    """Attention and feed-forward, each behind a norm and beside the residual stream."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention_norm = nn.RMSNorm(shape.width, eps=shape.epsilon)
        self.attention = Attention(shape)
        self.feed_forward_norm = nn.RMSNorm(shape.width, eps=shape.epsilon)
        self.feed_forward = FeedForward(shape)

    def forward(self, hidden: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
        """(batch, time, width) -> the same shape."""
        hidden = hidden + self.attention(self.attention_norm(hidden), cosine, sine)
        result: Tensor = hidden + self.feed_forward(self.feed_forward_norm(hidden))
        return result


class LanguageModel(nn.Module):
    """Token ids in; hidden states out, which the embedding turns into logits."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocabulary, shape.width)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.norm = nn.RMSNorm(shape.width, eps=shape.epsilon)
        for name, parameter in self.named_parameters():
            if parameter.ndim > 1:
                # What adds to the residual stream starts smaller, so that its sum over the layers keeps its size.
                residual = name.endswith(("output.weight", "down.weight"))
                nn.init.normal_(parameter, std=_DEVIATION / (2 * shape.layers) ** 0.5 if residual else _DEVIATION)

    def forward(self, tokens: Tensor) -> Tensor:
        """(batch, time) token ids -> (batch, time, width) hidden states after the last norm."""
        cosine, sine = rotation(self.shape, tokens.shape[1])
        hidden = self.embedding(tokens)
        for layer in self.layers:
            hidden = layer(hidden, cosine, sine)
        result: Tensor = self.norm(hidden)
        return result

    def loss(self, tokens: Tensor, targets: Tensor, learned: Tensor) -> Tensor:
        """Mean cross entropy in nats over the learned targets; all (batch, time)."""
        hidden = self(tokens)[learned]
        wanted = targets[learned]
        total = torch.zeros((), dtype=torch.float32)
        # In chunks, because the logits of a whole batch would not fit into the processor's caches.
        for states, ids in zip(torch.split(hidden, _CHUNK), torch.split(wanted, _CHUNK), strict=True):
            logits = functional.linear(states, self.embedding.weight).float()
            total = total + functional.cross_entropy(logits, ids, reduction="sum")
        return total / len(wanted)


def rotation(shape: Shape, time: int) -> tuple[Tensor, Tensor]:
    """Cosines and sines of the rotary positions, each (time, head width)."""
    frequencies = 1.0 / shape.rope_base ** (torch.arange(0, shape.head_width, 2).float() / shape.head_width)
    angles = torch.outer(torch.arange(time).float(), frequencies).repeat(1, 2)
    return angles.cos(), angles.sin()


def rotated(heads: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    """(batch, heads, time, head width) turned by the angle of each position."""
    first, second = heads.chunk(2, dim=-1)
    return heads * cosine + torch.cat((-second, first), dim=-1) * sine
