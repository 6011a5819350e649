"""New drafts from templates: right in form, in bases and in structure, with marked blanks."""

from hdnd_lint.drafting.filling import Order, new_paper
from hdnd_lint.drafting.paper import NewPaper
from hdnd_lint.drafting.templates import Template, find_template, load_templates

__all__ = ["NewPaper", "Order", "Template", "find_template", "load_templates", "new_paper"]
