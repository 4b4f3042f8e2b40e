"""The record: claims, their witnesses, and what comes of setting a play beside them."""
