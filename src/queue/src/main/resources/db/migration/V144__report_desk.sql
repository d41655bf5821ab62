-- The queue's order with all that its tabs and filters ask: counting a tab, or finding a page of it, reads no row besides.
ALTER TABLE report
  ADD KEY report_desk (place, received, id, assignee, first_look, waiting, held_apart, state, awaits, awaits_since),
  DROP KEY report_queue;
