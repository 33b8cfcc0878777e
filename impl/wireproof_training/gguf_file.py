"""Writes the network, its vocabulary and its chat template as one GGUF file, quantised to 8 bits."""

import json
from pathlib import Path

import gguf
import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from wireproof_training.conversation import chat_template
from wireproof_training.model import LanguageModel
from wireproof_training.settings import Shape
from wireproof_training.special_tokens import (
    BEGIN_OF_TEXT,
    CONTROL,
    END_OF_TURN,
    MIDDLE,
    MIDDLE_PREFIX,
    MIDDLE_SUFFIX,
    PADDING,
    RENDERED,
)

_LAYER_TENSORS = {
    "attention_norm": "attn_norm",
    "attention.query": "attn_q",
    "attention.key": "attn_k",
    "attention.value": "attn_v",
    "attention.output": "attn_output",
    "feed_forward_norm": "ffn_norm",
    "feed_forward.gate": "ffn_gate",
    "feed_forward.up": "ffn_up",
    "feed_forward.down": "ffn_down",
}


def write_gguf(path: Path, name: str, model: LanguageModel, tokenizer: Tokenizer) -> None:
    """Matrices as q8_0, norms as 32-bit floats. The bytes depend on nothing but the arguments."""
    writer = gguf.GGUFWriter(path, "llama")
    _add_architecture(writer, name, model.shape)
    _add_vocabulary(writer, tokenizer)
    for title, tensor in _tensors(model):
        values: NDArray[np.float32] = tensor.detach().to(torch.float32).numpy()
        if values.ndim == 1:
            writer.add_tensor(title, values)
        else:
            kind = gguf.GGMLQuantizationType.Q8_0
            writer.add_tensor(title, gguf.quantize(values, kind), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _add_architecture(writer: gguf.GGUFWriter, name: str, shape: Shape) -> None:
    writer.add_name(name)
    writer.add_license("Apache-2.0")
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.width)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.feed_forward)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.key_value_heads)
    writer.add_layer_norm_rms_eps(shape.epsilon)
    writer.add_rope_freq_base(shape.rope_base)
    writer.add_rope_dimension_count(shape.head_width)
    writer.add_vocab_size(shape.vocabulary)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0)


def _add_vocabulary(writer: gguf.GGUFWriter, tokenizer: Tokenizer) -> None:
    vocabulary = tokenizer.get_vocab()
    tokens = sorted(vocabulary, key=vocabulary.__getitem__)
    merges = json.loads(tokenizer.to_str())["model"]["merges"]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("smollm")  # llama.cpp's name for: every digit alone, then the GPT-2 rules
    writer.add_token_list(tokens)
    writer.add_token_types([_token_type(token) for token in tokens])
    writer.add_token_merges([" ".join(merge) for merge in merges])
    writer.add_bos_token_id(vocabulary[BEGIN_OF_TEXT])
    writer.add_eos_token_id(vocabulary[END_OF_TURN])
    writer.add_eot_token_id(vocabulary[END_OF_TURN])
    writer.add_pad_token_id(vocabulary[PADDING])
    writer.add_add_bos_token(True)
    writer.add_chat_template(chat_template())
    middle = {"pre": MIDDLE_PREFIX, "suf": MIDDLE_SUFFIX, "mid": MIDDLE, "pad": PADDING}
    for role, token in middle.items():
        writer.add_uint32(f"tokenizer.ggml.fim_{role}_token_id", vocabulary[token])


def _token_type(token: str) -> gguf.TokenType:
    if token in CONTROL:
        return gguf.TokenType.CONTROL
    return gguf.TokenType.USER_DEFINED if token in RENDERED else gguf.TokenType.NORMAL


def _tensors(model: LanguageModel) -> list[tuple[str, Tensor]]:
    shape, state = model.shape, model.state_dict()
    tensors = [("token_embd.weight", state["embedding.weight"]), ("output_norm.weight", state["norm.weight"])]
    for layer in range(shape.layers):
        for ours, theirs in _LAYER_TENSORS.items():
            tensor = state[f"layers.{layer}.{ours}.weight"]
            if ours.endswith("query"):
                tensor = _interleaved(tensor, shape.heads)
            if ours.endswith("key"):
                tensor = _interleaved(tensor, shape.key_value_heads)
            tensors.append((f"blk.{layer}.{theirs}.weight", tensor))
    return tensors


def _interleaved(matrix: Tensor, heads: int) -> Tensor:
    """Rows of each head from half-split order to the pairs that llama.cpp rotates."""
    rows, columns = matrix.shape
    return matrix.reshape(heads, 2, rows // heads // 2, columns).transpose(1, 2).reshape(rows, columns).contiguous()
