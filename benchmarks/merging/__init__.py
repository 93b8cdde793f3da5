"""What the merge makes of real reports and of made ones whose truth is known."""
