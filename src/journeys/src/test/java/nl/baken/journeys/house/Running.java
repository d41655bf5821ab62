package nl.baken.journeys.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A test class that wants the shared instance: its constructor and methods may ask for a {@link Baken}, a {@link Chrome}
 * and the {@link Staff}; or for the {@link FirstRun}, an instance that began empty. Each is made when it is first asked for, and ended with the whole run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Running.Shared.class)
public @interface Running {

    /** Keeps what is shared for as long as the run lasts. */
    final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Baken.class || type == Chrome.class || type == Staff.class || type == FirstRun.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Store store = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Running.class));
            Class<?> type = parameter.getParameter().getType();
            if (type == Baken.class) {
                return baken(store);
            }
            if (type == FirstRun.class) {
                return firstRun(store);
            }
            return type == Chrome.class ? chrome(store) : staff(store);
        }

        private static Baken baken(Store store) {
            return store.getOrComputeIfAbsent("baken", key -> Baken.start("baken"), Baken.class);
        }

        private static Chrome chrome(Store store) {
            return store.getOrComputeIfAbsent("chrome", key -> new Chrome(), Chrome.class);
        }

        private static FirstRun firstRun(Store store) {
            Chrome chrome = chrome(store);
            return store.getOrComputeIfAbsent("first-run", key -> new FirstRun(chrome), FirstRun.class);
        }

        private static Staff staff(Store store) {
            // first, so that they are ended last
            Chrome chrome = chrome(store);
            Baken baken = baken(store);
            return store.getOrComputeIfAbsent("staff", key -> Staff.signIn(chrome, baken), Staff.class);
        }
    }
}
