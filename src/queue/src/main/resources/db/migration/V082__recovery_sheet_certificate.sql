-- What the trust root says of the sheet, so that nobody who owns the database puts another in its place.
ALTER TABLE recovery_sheet ADD COLUMN certificate TEXT CHARACTER SET ascii NULL;
