package nl.baken.journeys.house;

import com.microsoft.playwright.Page;
import java.util.List;
import nl.baken.journeys.house.Findings.Check;

/**
 * Somebody who goes through a page with the Tab key: everything that can be used is reached, once, in the order it is
 * read, the way on never ends, and what has the focus is in view and not under what sticks to the screen (WCAG 2.1.1,
 * 2.1.2, 2.4.3, 2.4.11).
 */
final class Tabbing {

    /** Notes what Tab should stop at, in the page's own order, and puts the focus before the first of it. */
    private static final String BEGIN = """
            () => {
              const groups = new Set();
              window.tabStops = [...document.querySelectorAll(
                  'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]')]
                .filter(one => one.tabIndex >= 0 && !one.disabled && one.type !== 'hidden' &&
                  one.checkVisibility({visibilityProperty: true}))
                .filter(one => {
                  if (one.type !== 'radio') return true; // a group of them is one stop
                  const group = [...one.form.elements].filter(other => other.name === one.name);
                  if (group.some(other => other.checked)) return one.checked;
                  return !groups.has(one.name) && groups.add(one.name);
                });
              scrollTo(0, 0);
              document.body.tabIndex = -1;
              document.body.focus();
              document.body.removeAttribute('tabindex');
              return window.tabStops.length;
            }""";

    /** What has the focus, and what is wrong with where it is. */
    private static final String STOP = """
            () => {
              const one = document.activeElement, wrong = [], describe = one.outerHTML.slice(0, 110);
              const isGroup = other => one.type === 'radio' && other.type === 'radio' && other.name === one.name;
              const stop = window.tabStops.findIndex(other => other === one || isGroup(other));
              if (stop < 0) return [stop, describe, 0, 0];
              const whole = one.closest('label') ?? one, boxes = [...whole.getClientRects()];
              const hull = whole.getBoundingClientRect(), root = getComputedStyle(document.documentElement);
              // what is higher than the screen cannot be clear of it whole
              const room = innerHeight - parseFloat(root.scrollPaddingTop) - parseFloat(root.scrollPaddingBottom);
              for (const lid of document.querySelectorAll('.exit, .strip')) {
                if (!/fixed|sticky/.test(getComputedStyle(lid).position) || lid.contains(one)) continue;
                const edge = lid.getBoundingClientRect();
                const isUnder = box => {
                  const left = Math.max(box.left, edge.left), right = Math.min(box.right, edge.right);
                  const top = Math.max(box.top, edge.top), bottom = Math.min(box.bottom, edge.bottom);
                  return right - left > 1 && bottom - top > 1 &&
                    lid.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
                };
                if (hull.height <= room && boxes.some(isUnder)) wrong.push('under .' + lid.className + ' (' +
                  Math.round(hull.top) + '–' + Math.round(hull.bottom) + ' and ' + Math.round(edge.top) + '–' +
                  Math.round(edge.bottom) + '): ' + describe);
              }
              const inView = box => box.bottom > 1 && box.right > 1 && box.top < innerHeight - 1 && box.left < innerWidth - 1;
              if (!boxes.some(inView)) wrong.push('out of view: ' + describe);
              return [stop, describe, hull.top + scrollY, hull.bottom + scrollY, ...wrong];
            }""";

    private final Page page;
    private final Findings findings;

    Tabbing(Page page, Findings findings) {
        this.page = page;
        this.findings = findings;
    }

    /**
     * Where Tab came to.
     *
     * @param place among all that it should stop at; below 0 when it is none of them
     * @param top from the top of the page, in pixels
     */
    private record Stop(int place, String html, double top, double bottom, List<?> wrong) {
        static Stop of(Object answer) {
            List<?> parts = (List<?>) answer;
            return new Stop(
                    ((Number) parts.get(0)).intValue(),
                    String.valueOf(parts.get(1)),
                    ((Number) parts.get(2)).doubleValue(),
                    ((Number) parts.get(3)).doubleValue(),
                    parts.subList(4, parts.size()));
        }

        /** Stands where it stands, wherever the page is scrolled to. */
        boolean isStuck() {
            return html.contains("class=\"exit\"") || html.contains("class=\"skip\"");
        }
    }

    /** From before the first to the last, and on. */
    void forwards(String name) {
        String where = name + " at " + page.viewportSize().width + " px";
        int stops = begin(where);
        double above = 0;
        for (int expected = 0; expected < stops; expected++) {
            Stop stop = press("Tab", where);
            if (!arrived(stop, expected, where)) {
                return;
            }
            if (!stop.isStuck()) {
                if (stop.bottom() < above) {
                    findings.add(Check.TAB_ORDER, where, "goes back up to " + stop.html());
                }
                above = isWide() ? 0 : stop.top();
            }
        }
        Stop after = press("Tab", where);
        if (after.place() > 0) {
            findings.add(Check.TAB_ORDER, where, "does not end but goes to " + after.html());
        }
    }

    /** The same way back. */
    void backwards(String name) {
        String where = name + " backwards at " + page.viewportSize().width + " px";
        int stops = begin(where);
        page.evaluate("() => window.tabStops.at(-1).focus()");
        for (int expected = stops - 2; expected >= 0; expected--) {
            if (!arrived(press("Shift+Tab", where), expected, where)) {
                return;
            }
        }
    }

    /** In columns side by side the order goes down and up again. */
    private boolean isWide() {
        return page.viewportSize().width > 600;
    }

    private int begin(String where) {
        int stops = ((Number) page.evaluate(BEGIN)).intValue();
        if (stops < 5) {
            findings.add(Check.TAB_ORDER, where, "only " + stops + " stops");
        }
        return stops;
    }

    private Stop press(String key, String where) {
        page.keyboard().press(key);
        Stop stop = Stop.of(page.evaluate(STOP));
        stop.wrong().forEach(one -> findings.add(Check.FOCUS_COVERED, where, String.valueOf(one)));
        return stop;
    }

    private boolean arrived(Stop stop, int expected, String where) {
        if (stop.place() == expected) {
            return true;
        }
        Object missed = page.evaluate("stop => window.tabStops[stop].outerHTML.slice(0, 110)", expected);
        findings.add(Check.TAB_ORDER, where, "at " + stop.html() + " instead of " + missed);
        return false;
    }
}
