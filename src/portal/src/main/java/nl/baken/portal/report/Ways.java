package nl.baken.portal.report;

import java.util.ArrayList;
import java.util.List;
import nl.baken.route.Condition;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Step;

/**
 * Where "Verder" and "Terug" of a step may lead: the nearest step that is shown given the answers. The candidates stand
 * nearest first; the last of them is always shown when this step is.
 */
final class Ways {
    private Ways() {}

    static List<Step> onward(RouteDefinition route, int from) {
        List<Step> steps = route.steps();
        return candidates(route, steps.get(from), steps.subList(from + 1, steps.size()));
    }

    static List<Step> back(RouteDefinition route, int from) {
        List<Step> before = new ArrayList<>(route.steps().subList(0, from));
        java.util.Collections.reverse(before);
        return candidates(route, route.steps().get(from), before);
    }

    private static List<Step> candidates(RouteDefinition route, Step from, List<Step> nearestFirst) {
        List<Condition> given = route.conditionsOf(from);
        List<Step> candidates = new ArrayList<>();
        for (Step step : nearestFirst) {
            List<Condition> conditions = route.conditionsOf(step);
            boolean isNeverNearest =
                    candidates.stream().anyMatch(nearer -> conditions.containsAll(route.conditionsOf(nearer)));
            if (!isNeverNearest) {
                candidates.add(step);
            }
            if (given.containsAll(conditions)) {
                break;
            }
        }
        return candidates;
    }
}
