package nl.baken.centre.access;

import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.inject.Named;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/**
 * Closes each service of the centre that does not say who may call it. A service is a public class with a scope; the
 * beans behind screens ({@link Named}) are reached through their screen only, and what is package-private through the
 * services of its package.
 */
public class ClosedServices implements Extension {
    private static final String CENTRE = "nl.baken.centre.";

    <T> void close(@Observes ProcessAnnotatedType<T> found) {
        Class<T> type = found.getAnnotatedType().getJavaClass();
        if (isService(type) && !type.isAnnotationPresent(AllowedTo.class)) {
            found.configureAnnotatedType().add(AllowedTo.Nobody.LITERAL);
        }
    }

    /** A centre whose guard is not at its place does not start. */
    void requireGuard(@Observes AfterDeploymentValidation event, BeanManager beans) {
        if (beans.resolveInterceptors(InterceptionType.AROUND_INVOKE, AllowedTo.Nobody.LITERAL)
                .isEmpty()) {
            event.addDeploymentProblem(new IllegalStateException("Nothing guards the services of the centre"));
        }
    }

    static boolean isService(Class<?> type) {
        return type.getName().startsWith(CENTRE)
                && Modifier.isPublic(type.getModifiers())
                && !type.isAnnotationPresent(Named.class)
                && Arrays.stream(type.getAnnotations()).anyMatch(ClosedServices::isScope);
    }

    private static boolean isScope(Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(NormalScope.class);
    }
}
