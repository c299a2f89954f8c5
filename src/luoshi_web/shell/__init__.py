"""Base template, tokens, components: how every page looks. No models."""
