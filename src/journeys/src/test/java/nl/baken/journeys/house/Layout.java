package nl.baken.journeys.house;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.HashMap;
import java.util.Map;
import nl.baken.journeys.house.Findings.Check;

/**
 * Whether a page holds when somebody makes it narrow, its text large or wide, or its colours their own (WCAG 1.4.4,
 * 1.4.10, 1.4.12, 2.3.3, 3.2.6, and forced colours).
 */
final class Layout {
    static final int NARROW = 320;

    /** Widths in CSS pixels, the usual one first. */
    private static final int[] PHONES = {390, 360, NARROW};

    private static final String TWICE = ":root { font-size: 200% }";

    /** As the criterion has it. */
    private static final String SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
            + " word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

    private static final String STICKS_OUT = """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
              : [...document.querySelectorAll('body *')]
                  .filter(item => item.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                  .slice(0, 3).map(item => item.outerHTML.slice(0, 100)).concat('scrolls sideways')""";

    /** What moves inside the page when somebody scrolls sideways: a table wider than its place. */
    private static final String SCROLLS_SIDEWAYS = """
            () => [...document.querySelectorAll('body *')]
              .filter(box => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0 && box.checkVisibility()
                && /auto|scroll/.test(getComputedStyle(box).overflowX))
              .map(box => 'scrolls sideways: ' + box.outerHTML.slice(0, 100))""";

    /** Words of which a part lies outside a box that hides what lies outside it, or outside the page. */
    private static final String CUT_OFF = """
            () => {
              const root = document.documentElement, found = new Set();
              const forEars = element => {
                for (let box = element; box; box = box.parentElement)
                  if (getComputedStyle(box).clipPath !== 'none' || box.matches('.skip')) return true;
                return false;
              };
              const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (words.nextNode()) {
                const element = words.currentNode.parentElement;
                if (!words.currentNode.data.trim() || element.closest('script, option') ||
                    !element.checkVisibility({visibilityProperty: true}) || forEars(element)) continue;
                const range = document.createRange();
                range.selectNodeContents(words.currentNode);
                for (const word of range.getClientRects()) {
                  if (word.width < 1) continue;
                  for (let box = element; ; box = box.parentElement) {
                    if (box === root) {
                      if (word.left < -1 || word.right > root.clientWidth + 1)
                        found.add('beside the page: ' + words.currentNode.data.trim().slice(0, 60));
                      break;
                    }
                    const style = getComputedStyle(box), edge = box.getBoundingClientRect();
                    if (/auto|scroll/.test(style.overflow)) break; // can be scrolled to
                    const hides = how => how === 'hidden' || how === 'clip';
                    if (hides(style.overflowX) && (word.left < edge.left - 2 || word.right > edge.right + 2) ||
                        hides(style.overflowY) && (word.top < edge.top - 4 || word.bottom > edge.bottom + 4))
                      found.add('cut off: ' + words.currentNode.data.trim().slice(0, 60));
                    const own = style.borderTopWidth !== '0px' && style.display !== 'inline' &&
                        (word.left < edge.left - 2 || word.right > edge.right + 2);
                    if (own) found.add('out of its frame: ' + words.currentNode.data.trim().slice(0, 60));
                  }
                }
              }
              return [...found];
            }""";

    /** Controls that are told apart by their background alone, which forced colours take away. */
    private static final String ONLY_BACKGROUND = """
            () => [...document.querySelectorAll('main a, main button, .exit, main input, main select, main textarea')]
              .filter(one => one.checkVisibility() && one.type !== 'hidden' && one.dataset.filled)
              .filter(one => { const style = getComputedStyle(one);
                return style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) < 1 ||
                  style.borderTopColor === getComputedStyle(document.body).backgroundColor; })
              .map(one => 'no edge: ' + one.outerHTML.slice(0, 100))""";

    private static final String MARK_FILLED = """
            () => { for (const one of document.querySelectorAll('a, button, input, select, textarea'))
              if (!/rgba\\(.*, 0\\)|transparent/.test(getComputedStyle(one).backgroundColor)) one.dataset.filled = 'yes'; }""";

    private static final String UNMARK =
            "() => { for (const one of document.querySelectorAll('[data-filled]'))" + " delete one.dataset.filled; }";

    private static final String MOVES = """
            () => [...document.querySelectorAll('*')].flatMap(one => ['', '::before', '::after']
              .map(part => [one, part, getComputedStyle(one, part || null)]))
              .filter(([one, part, style]) => part === '' || style.content !== 'none')
              .filter(([one, part, style]) => style.animationName !== 'none' || style.scrollBehavior === 'smooth' ||
                style.transitionProperty !== 'none' && style.transitionDuration.split(',').some(time => parseFloat(time) > 0))
              .slice(0, 3).map(([one, part]) => one.outerHTML.slice(0, 80) + part)""";

    /** Where 112 and our phone stand: in which place among all links, and where on the screen. */
    private static final String HELP = """
            () => { scrollTo(0, 0); return [...document.querySelectorAll('a')].map((link, place) => [link, place])
              .filter(([link]) => link.closest('.strip') && link.protocol === 'tel:')
              .map(([link, place]) => { const box = link.getBoundingClientRect();
                return place + ' ' + link.href + ' ' + Math.round(box.x) + ',' + Math.round(box.y); }).join(' | '); }""";

    private final Page page;
    private final Findings findings;
    private final Map<Integer, String> help = new HashMap<>();

    Layout(Page page, Findings findings) {
        this.page = page;
        this.findings = findings;
    }

    /** At the widths of phones, and with text at twice its size. */
    void reflow(String name) {
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        for (int phone : PHONES) {
            page.setViewportSize(phone, height);
            String where = name + " at " + phone + " px";
            findings.addAll(Check.REFLOW, where, page.evaluate(STICKS_OUT));
            findings.addAll(Check.SIDEWAYS, where, page.evaluate(SCROLLS_SIDEWAYS));
        }
        page.setViewportSize(width, height);
        with(TWICE, () -> findings.addAll(Check.REFLOW, name + " with text at 200%", page.evaluate(STICKS_OUT)));
    }

    /** Nothing is cut off, at the width that is set: as it is, with wide text, and where there is room with large text. */
    void words(String name) {
        String where = name + " at " + page.viewportSize().width + " px";
        findings.addAll(Check.CUT_OFF, where, page.evaluate(CUT_OFF));
        if (page.viewportSize().width > NARROW) {
            with(TWICE, () -> findings.addAll(Check.CUT_OFF, where + ", text at 200%", page.evaluate(CUT_OFF)));
        }
        with(SPACED, () -> {
            findings.addAll(Check.CUT_OFF, where + ", text spaced", page.evaluate(CUT_OFF));
            findings.addAll(Check.REFLOW, where + ", text spaced", page.evaluate(STICKS_OUT));
        });
    }

    void forcedColours(String name) {
        page.evaluate(MARK_FILLED);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        findings.addAll(Check.FORCED_COLOURS, name, page.evaluate(ONLY_BACKGROUND));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        page.evaluate(UNMARK);
    }

    void motion(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        findings.addAll(Check.MOTION, name, page.evaluate(MOVES));
    }

    /** Help is where it was on the page before, at the same width. */
    void help(String name) {
        int width = page.viewportSize().width;
        String here = String.valueOf(page.evaluate(HELP));
        String before = help.putIfAbsent(width, here);
        if (!here.contains("tel:112") || (before != null && !before.equals(here))) {
            findings.add(Check.HELP, name + " at " + width + " px", here + ", not " + before);
        }
    }

    private void with(String rules, Runnable look) {
        page.evaluate(
                "rules => { const sheet = new CSSStyleSheet(); sheet.replaceSync(rules);"
                        + " document.adoptedStyleSheets = [sheet]; }",
                rules);
        look.run();
        page.evaluate("() => { document.adoptedStyleSheets = []; }");
    }
}
