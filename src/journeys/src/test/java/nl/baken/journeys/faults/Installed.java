package nl.baken.journeys.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A test class that wants the {@link Production}, with its first member and its keys; one for the whole run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Installed.Shared.class)
@interface Installed {

    /** Keeps it for as long as the run lasts. */
    final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Production.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Installed.class))
                    .getOrComputeIfAbsent("production", key -> Attempt.make(), Attempt.class)
                    .production();
        }
    }

    /** The one try at it: what did not come up for the first test is not tried again for each of the others. */
    record Attempt(@Nullable Production made, @Nullable Throwable failure) implements AutoCloseable {
        private static Attempt make() {
            Production production;
            try {
                production = new Production();
            } catch (RuntimeException | AssertionError e) {
                return new Attempt(null, e);
            }
            try {
                FirstDay.of(production);
                return new Attempt(production, null);
            } catch (RuntimeException | AssertionError e) {
                production.close();
                return new Attempt(null, e);
            }
        }

        Production production() {
            if (made == null) {
                throw new IllegalStateException("The installation did not come up", failure);
            }
            return made;
        }

        @Override
        public void close() {
            if (made != null) {
                made.close();
            }
        }
    }
}
