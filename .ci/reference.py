"""What the reference page needs to be told of the source: attrs makes ``__init__``, and ``>>>`` begins an example."""

from __future__ import annotations

import re

import griffe

EXAMPLE = re.compile(r"^( *)>>> .*(?:\n *\S.*)*", re.MULTILINE)


def fenced(text: str) -> str:
    """The text with each example as a code block, which Markdown would take for a quotation."""

    def fence(found: re.Match[str]) -> str:
        indent = found[1]
        return f"{indent}```pycon\n{found[0]}\n{indent}```"

    return EXAMPLE.sub(fence, text)


def call(value: object) -> dict[str, str | griffe.Expr]:
    """The arguments by name of a call, none of anything else."""
    if not isinstance(value, griffe.ExprCall):
        return {}
    return {each.name: each.value for each in value.arguments if isinstance(each, griffe.ExprKeyword)}


def attrs_call(class_: griffe.Class) -> dict[str, str | griffe.Expr] | None:
    """The arguments of ``attrs.frozen``; None for another class."""
    for decorator in class_.decorators:
        if isinstance(decorator.value, griffe.Expr) and decorator.value.canonical_path == "attrs.frozen":
            return call(decorator.value)
    return None


def parameter(attribute: griffe.Attribute, *, kw_only: bool) -> griffe.Parameter | None:
    """The parameter that sets an attribute, if one does."""
    is_field = isinstance(attribute.value, griffe.ExprCall) and attribute.value.canonical_path == "attrs.field"
    field = call(attribute.value) if is_field else {}
    if attribute.annotation is None or "property" in attribute.labels or str(field.get("init")) == "False":
        return None
    default = field.get("default") if is_field else attribute.value
    if "factory" in field:
        default = f"{field['factory']}()"
    kinds = griffe.ParameterKind
    kind = kinds.keyword_only if kw_only or str(field.get("kw_only")) == "True" else kinds.positional_or_keyword
    return griffe.Parameter(attribute.name.lstrip("_"), annotation=attribute.annotation, kind=kind, default=default)


def tell(thing: griffe.Object) -> None:
    """Mend one object and all inside it."""
    if thing.docstring:
        thing.docstring.value = fenced(thing.docstring.value)
    if isinstance(thing, griffe.Class) and (arguments := attrs_call(thing)) is not None:
        kw_only = str(arguments.get("kw_only")) == "True"
        attributes = [each for each in thing.members.values() if isinstance(each, griffe.Attribute)]
        found = [parameter(each, kw_only=kw_only) for each in attributes]
        named = sorted(filter(None, found), key=lambda each: each.kind is griffe.ParameterKind.keyword_only)
        first = griffe.Parameter("self", kind=griffe.ParameterKind.positional_or_keyword)
        init = griffe.Function("__init__", parent=thing, parameters=griffe.Parameters(first, *named), returns="None")
        thing.set_member("__init__", init)
    for member in list(thing.members.values()):
        if isinstance(member, griffe.Object):
            tell(member)


class Reference(griffe.Extension):
    """Runs once the package is read."""

    def on_package(self, *, pkg: griffe.Module, **_: object) -> None:
        """Mend the package."""
        tell(pkg)
