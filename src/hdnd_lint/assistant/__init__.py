"""What writing assistants may ask: checked facts about a draft, a rule, a law; what is unknown."""
