"""The 3.0.3 skeleton that Connexion routes by: paths, operationIds, parameters and security, without any body.

Connexion reads 3.0 only, and it validates requests with a slow validator of an old draft. So it gets nothing to
validate: what a body may be is judged by the true contract.
"""

from typing import Any

VERSION = "3.0.3"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
PARAMETER_KEYWORDS = ("name", "in", "required", "style", "explode")
PARAMETER_SCHEMA_KEYWORDS = ("type", "format", "enum", "minimum", "maximum", "minLength", "maxLength", "items")


def render(bundle: dict[str, Any]) -> dict[str, Any]:
    """The routing skeleton of a 3.2 bundle."""
    return {
        "openapi": VERSION,
        "info": {"title": bundle["info"]["title"], "version": bundle["info"]["version"]},
        "servers": [{"url": server["url"]} for server in bundle.get("servers", [])],
        "security": bundle.get("security", []),
        "paths": {path: _path_item(bundle, item) for path, item in bundle["paths"].items()},
        "components": {"securitySchemes": bundle["components"].get("securitySchemes", {})},
    }


def _path_item(bundle: dict[str, Any], item: dict[str, Any]) -> dict[str, Any]:
    shared = item.get("parameters", [])
    return {method: _operation(bundle, item[method], shared) for method in METHODS if method in item}


def _operation(bundle: dict[str, Any], operation: dict[str, Any], shared: list[Any]) -> dict[str, Any]:
    skeleton: dict[str, Any] = {"operationId": operation["operationId"]}
    parameters = [_parameter(bundle, parameter) for parameter in [*shared, *operation.get("parameters", [])]]
    if parameters:
        skeleton["parameters"] = parameters
    if "security" in operation:
        skeleton["security"] = operation["security"]
    skeleton["responses"] = {"default": {"description": "See the contract."}}
    return skeleton


def _parameter(bundle: dict[str, Any], parameter: dict[str, Any]) -> dict[str, Any]:
    """A parameter with an inline schema in 3.0's words; descriptions and examples stay behind."""
    found = _resolved(bundle, parameter)
    skeleton = {key: value for key, value in found.items() if key in PARAMETER_KEYWORDS}
    skeleton["schema"] = _scalar_schema(bundle, found["schema"])
    return skeleton


def _scalar_schema(bundle: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    found = _resolved(bundle, schema)
    kept = {key: found[key] for key in PARAMETER_SCHEMA_KEYWORDS if key in found}
    if "items" in kept:
        kept["items"] = _scalar_schema(bundle, kept["items"])
    return kept


def _resolved(bundle: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        _, _, kind, name = node["$ref"].split("/")
        node = bundle["components"][kind][name]
    return node
