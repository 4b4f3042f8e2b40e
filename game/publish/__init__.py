"""What is printed or shared: reports of plays, the record and the model in words."""
