"""What the modules of generator/annotate/actors do apart; together: `test_actors`."""
