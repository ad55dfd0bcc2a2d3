"""Who somebody is: the user, how they sign in, and the one-time link of the first start."""
