-- How often an address of the portal was asked for on a day. The portal adds a row per address and batch; the centre adds
-- them up to one per address and day. Nothing about who asked, and no order: the id is random.
CREATE TABLE page_count (
  id     UUID         NOT NULL PRIMARY KEY,
  day    DATE         NOT NULL,
  path   VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  visits INT          NOT NULL,
  KEY page_count_day (day, path)
);
