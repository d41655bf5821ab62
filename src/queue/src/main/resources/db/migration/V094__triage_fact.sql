-- What the figures are made of: how many reports of a month have these codes. No report, member, day or order of arrival.
CREATE TABLE triage_fact (
  month        DATE        NOT NULL COMMENT 'the first day of the month in which it was received',
  route        VARCHAR(32) CHARACTER SET ascii NOT NULL,
  form         VARCHAR(32) CHARACTER SET ascii NOT NULL,
  sector       VARCHAR(32) CHARACTER SET ascii NOT NULL,
  municipality VARCHAR(32) CHARACTER SET ascii NOT NULL,
  age          VARCHAR(32) CHARACTER SET ascii NOT NULL,
  gender       VARCHAR(32) CHARACTER SET ascii NOT NULL,
  border       VARCHAR(32) CHARACTER SET ascii NOT NULL,
  online       VARCHAR(32) CHARACTER SET ascii NOT NULL,
  urgency      VARCHAR(32) CHARACTER SET ascii NOT NULL,
  phase        VARCHAR(32) CHARACTER SET ascii NOT NULL,
  role         VARCHAR(32) CHARACTER SET ascii NOT NULL,
  channel      VARCHAR(32) CHARACTER SET ascii NOT NULL,
  reports      INT         NOT NULL,
  PRIMARY KEY (month, route, form, sector, municipality, age, gender, border, online, urgency, phase, role, channel)
);
