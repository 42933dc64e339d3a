"""What the product is about, as plain values and rules: no Qt, no input or output."""
