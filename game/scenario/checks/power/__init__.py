"""The numbers of the model of power, and the people and bodies that need them."""
