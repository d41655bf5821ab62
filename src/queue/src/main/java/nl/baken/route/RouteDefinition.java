package nl.baken.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.route.Finding.Problem;
import nl.baken.seal.Part;

/**
 * What a route asks: steps of questions, in order, with the conditions under which each is asked. Refuses a definition
 * in which a condition looks ahead, names what does not exist or reaches into another part of the envelope, and one
 * whose answers could outgrow an envelope.
 */
public final class RouteDefinition {
    /** The largest padded part is 64 KiB; a little is kept for what is around the answers. */
    static final int LARGEST_PART = 64 * 1024 - 512;

    private final String name;
    private final int version;
    private final Condition urgentWhen;
    private final List<Step> steps;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, List<Condition>> conditionsOfQuestions = new LinkedHashMap<>();
    private final Map<String, List<Condition>> conditionsOfSteps = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** @param urgentWhen a report for which this holds is marked urgent, outside the envelope */
    public RouteDefinition(String name, int version, Condition urgentWhen, List<Step> steps) {
        this.name = Question.checkedId(name);
        this.version = version;
        this.urgentWhen = urgentWhen;
        this.steps = List.copyOf(steps);
        for (Step step : this.steps) {
            List<Condition> ofStep = closure(step.conditions(), step.id());
            if (conditionsOfSteps.put(step.id(), ofStep) != null) {
                throw new IllegalArgumentException("Step " + step.id() + " is there twice");
            }
            for (Question question : step.questions()) {
                List<Condition> all = new ArrayList<>(ofStep);
                all.addAll(closure(question.conditions(), question.id()));
                places.put(question.id(), places.size());
                for (Condition condition : all) {
                    Question earlier = questions.get(condition.question());
                    if (earlier != null && earlier.part() != question.part()) {
                        throw new IllegalArgumentException(question.id() + " rests on " + earlier.id()
                                + ", which is sealed in another part: whoever reads one part could not check it");
                    }
                }
                conditionsOfQuestions.put(question.id(), all.stream().distinct().toList());
                if (questions.put(question.id(), question) != null) {
                    throw new IllegalArgumentException("Question " + question.id() + " is there twice");
                }
            }
        }
        closure(List.of(urgentWhen), "urgent");
        if (this.steps.isEmpty()
                || !this.steps.get(0).conditions().isEmpty()
                || !this.steps.get(this.steps.size() - 1).conditions().isEmpty()) {
            throw new IllegalArgumentException(
                    "The first and the last step of " + name + " must be there for everybody");
        }
        for (Part part : Part.values()) {
            if (largestJson(part) > LARGEST_PART) {
                throw new IllegalArgumentException("With every field full, " + part + " of " + name + " takes "
                        + largestJson(part) + " bytes; " + LARGEST_PART + " fit");
            }
        }
    }

    /** These conditions and all that they rest on, those first: a condition on a question that is not asked fails. */
    private List<Condition> closure(List<Condition> conditions, String of) {
        Set<Condition> all = new LinkedHashSet<>();
        for (Condition condition : conditions) {
            if (!(questions.get(condition.question()) instanceof ChoiceQuestion earlier)) {
                throw new IllegalArgumentException(
                        of + " rests on " + condition.question() + ", not an earlier choice");
            }
            for (String option : condition.options()) {
                if (!earlier.has(option)) {
                    throw new IllegalArgumentException(of + " rests on " + option + ", no option of " + earlier.id());
                }
            }
            all.addAll(conditionsOf(earlier));
            all.add(condition);
        }
        return List.copyOf(all);
    }

    /** As it stands in addresses and JSON: {@code burger}. */
    public String name() {
        return name;
    }

    /** Grows by one with each change that a reader of stored answers must know about. */
    public int version() {
        return version;
    }

    public List<Step> steps() {
        return steps;
    }

    public List<Question> questions() {
        return List.copyOf(questions.values());
    }

    List<Question> questionsOf(Part part) {
        return questions.values().stream()
                .filter(question -> question.part() == part)
                .toList();
    }

    /** The step in which this question is asked. */
    Step stepOf(Question question) {
        return steps.stream()
                .filter(step -> step.questions().contains(question))
                .findFirst()
                .orElseThrow();
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** Everything that must hold for this question to be asked, its step's conditions and those they rest on included. */
    public List<Condition> conditionsOf(Question question) {
        return conditionsOfQuestions.getOrDefault(question.id(), List.of());
    }

    /** Everything that must hold for this step to be shown. */
    public List<Condition> conditionsOf(Step step) {
        return conditionsOfSteps.getOrDefault(step.id(), List.of());
    }

    /**
     * The answers without those to questions that are not asked, given the others. Answers to unknown questions stay: the
     * check refuses them.
     */
    public Answers relevant(Answers answers) {
        return answers.only(id -> {
            Question question = questions.get(id);
            return question == null || isAsked(question, answers);
        });
    }

    /** Whether this question is asked of somebody with these answers. */
    public boolean isAsked(Question question, Answers answers) {
        return conditionsOf(question).stream().allMatch(condition -> condition.holds(answers));
    }

    /** Whether somebody with these answers gets to see this step. */
    public boolean isShown(Step step, Answers answers) {
        return conditionsOf(step).stream().allMatch(condition -> condition.holds(answers));
    }

    /** A report for which this holds is marked urgent. */
    public Condition urgentWhen() {
        return urgentWhen;
    }

    /** Whether the report is to be marked urgent. */
    public boolean urgent(Answers answers) {
        return urgentWhen.holds(relevant(answers));
    }

    /** What is wrong with these answers, in the order of the questions; looks only at what is relevant. */
    public List<Finding> check(Answers given) {
        Answers answers = relevant(given);
        List<Finding> findings = new ArrayList<>();
        for (Question question : questions.values()) {
            List<String> values = answers.all(question.id());
            if (values.isEmpty()) {
                if (question.required() && isAsked(question, answers)) {
                    findings.add(Finding.of(question.id(), Problem.MISSING));
                }
            } else if (question instanceof TextQuestion text) {
                check(text, values).ifPresent(findings::add);
            } else if (question instanceof ChoiceQuestion choice) {
                check(choice, values).ifPresent(findings::add);
            }
        }
        for (String id : answers.questions()) {
            if (!questions.containsKey(id)) {
                findings.add(Finding.of(id, Problem.UNKNOWN_QUESTION));
            }
        }
        return findings;
    }

    private static Optional<Finding> check(TextQuestion question, List<String> values) {
        if (values.size() > 1) {
            return Optional.of(Finding.of(question.id(), Problem.MORE_THAN_ONE));
        }
        String text = values.get(0);
        if (Text.hasUnkeepable(text)) {
            return Optional.of(Finding.of(question.id(), Problem.UNKEEPABLE));
        }
        if (Text.isLongerThan(question.limit(), text)) {
            return Optional.of(new Finding(question.id(), Problem.TOO_LONG, question.limit()));
        }
        if (Text.jsonBytes(text) > question.byteLimit()) {
            return Optional.of(new Finding(question.id(), Problem.TOO_HEAVY, question.limit()));
        }
        return Optional.empty();
    }

    private static Optional<Finding> check(ChoiceQuestion question, List<String> values) {
        if (!values.stream().allMatch(question::has)) {
            return Optional.of(Finding.of(question.id(), Problem.UNKNOWN_OPTION));
        }
        if (values.size() > 1 && !question.hasSeveral()) {
            return Optional.of(Finding.of(question.id(), Problem.MORE_THAN_ONE));
        }
        if (values.stream().distinct().count() < values.size()) {
            return Optional.of(Finding.of(question.id(), Problem.MORE_THAN_ONE));
        }
        return Optional.empty();
    }

    /** The most bytes that the answers of this part can take as JSON in UTF-8, with every field full. */
    int largestJson(Part part) {
        return questionsOf(part).stream()
                .mapToInt(question -> question.id().length() + 4 + question.largestJson())
                .sum();
    }

    /** Where a question stands in the route; what is no question of it comes last. */
    int placeOf(String question) {
        return places.getOrDefault(question, places.size());
    }

    @Override
    public String toString() {
        return name + " " + version + questions.keySet().stream().collect(Collectors.joining(", ", " (", ")"));
    }
}
