"""The web app: accounts, journals, the pages of participants. Only this ring knows the ORM and a clock."""
