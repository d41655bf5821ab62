-- The trail is searched by who, by what and by when; each search goes backwards from the newest row.
ALTER TABLE audit
  ADD KEY audit_actor (actor, seq),
  ADD KEY audit_act (act, seq),
  ADD KEY audit_at (at);
