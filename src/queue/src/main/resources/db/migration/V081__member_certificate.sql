-- What the trust root says of a member (seal.MemberCertificate); NULL while nobody let them in.
ALTER TABLE member ADD COLUMN certificate TEXT CHARACTER SET ascii NULL AFTER active;
