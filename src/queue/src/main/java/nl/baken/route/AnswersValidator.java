package nl.baken.route;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;

/** Turns what a definition finds into violations. */
public class AnswersValidator implements ConstraintValidator<ValidAnswers, SubmittedAnswers> {

    @Override
    public boolean isValid(SubmittedAnswers submitted, ConstraintValidatorContext context) {
        List<Finding> findings = submitted.definition().check(submitted.answers());
        if (findings.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        for (Finding finding : findings) {
            // A message of our own words only: nothing that somebody sent may reach the interpolation of messages.
            context.buildConstraintViolationWithTemplate(finding.toMessage())
                    .addPropertyNode("answers")
                    .addPropertyNode(finding.question())
                    .addConstraintViolation();
        }
        return false;
    }
}
