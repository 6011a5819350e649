"""Commands on the rules and the law they rest on."""
