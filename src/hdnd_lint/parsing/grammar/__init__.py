"""LALR tables made from the grammars, and the automaton that runs them."""
