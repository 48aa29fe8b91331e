# SPDX-License-Identifier: MPL-2.0
"""schema.py SCHEMA[#DEFINITION] FILE...: says what is wrong with FILE by the words of JSON Schema that ours
use, or by one definition of it. Nothing more: a schema that uses another word is a fault too."""
import json
import re
import sys

KNOWN = {"$schema", "$ref", "title", "description", "definitions", "type", "enum", "const", "pattern",
         "minLength", "minimum", "maximum", "minItems", "maxItems", "items", "required", "properties",
         "additionalProperties", "allOf", "anyOf", "oneOf", "if", "then", "else"}
TYPES = {"object": dict, "array": list, "string": str, "integer": int}


def faults(value, schema, root, at):
    unknown = set(schema) - KNOWN
    if unknown:
        yield f"{at}: the schema uses {sorted(unknown)}"
    if "$ref" in schema:
        target = root
        for part in schema["$ref"].lstrip("#/").split("/"):
            target = target[part]
        yield from faults(value, target, root, at)
    if "type" in schema and (not isinstance(value, TYPES[schema["type"]]) or isinstance(value, bool)):
        yield f"{at}: not of type {schema['type']}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is not in the list"
    if "const" in schema and value != schema["const"]:
        yield f"{at}: is not {schema['const']!r}"
    if isinstance(value, str):
        if len(value) < schema.get("minLength", 0) or not re.search(schema.get("pattern", ""), value):
            yield f"{at}: {value!r} does not fit"
    if isinstance(value, int) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{at}: {value} is out of range"
    for one in schema.get("allOf", []):
        yield from faults(value, one, root, at)
    for word in ("anyOf", "oneOf"):
        if word in schema:
            fits = sum(not list(faults(value, one, root, at)) for one in schema[word])
            if fits < 1 or (word == "oneOf" and fits > 1):
                yield f"{at}: fits {fits} of {word}"
    if "if" in schema:
        branch = "else" if list(faults(value, schema["if"], root, at)) else "then"
        yield from faults(value, schema.get(branch, {}), root, at)
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            yield f"{at}: has {len(value)} items"
        for i, item in enumerate(value):
            yield from faults(item, schema.get("items", {}), root, f"{at}.{i + 1}")
    if isinstance(value, dict):
        known = schema.get("properties", {})
        yield from (f"{at}: lacks {key}" for key in schema.get("required", []) if key not in value)
        if schema.get("additionalProperties") is False:
            yield from (f"{at}: {key} is unknown" for key in value if key not in known)
        for key, inside in known.items():
            if key in value:
                yield from faults(value[key], inside, root, f"{at}/{key}")


def main():
    path, _, definition = sys.argv[1].partition("#")
    root = json.load(open(path, encoding="utf-8"))
    schema = root["definitions"][definition] if definition else root
    found = [f"{name} {fault}" for name in sys.argv[2:]
             for fault in faults(json.load(open(name, encoding="utf-8")), schema, root, "")]
    print("\n".join(found))
    sys.exit(bool(found))


main()
