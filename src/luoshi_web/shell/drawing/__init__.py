"""Server-drawn SVG: classes and attributes only, so that it lives under a policy without inline style."""
