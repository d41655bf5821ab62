package nl.baken.centre.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands before each service and lets nobody through who does not hold what it asks for; before any transaction. */
@AllowedTo({})
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class Guard {
    /**
     * Checks one call.
     *
     * @throws AccessRefused when who acts may not, or nobody said who may
     * @throws ConfirmationNeeded when they may, and must type their passphrase again for it
     */
    @AroundInvoke
    @Nullable Object check(InvocationContext call) throws Exception {
        Right[] needed = declared(call.getMethod()).map(AllowedTo::value).orElse(new Right[0]);
        if (!Caller.holdsOneOf(needed)) {
            throw new AccessRefused();
        }
        if (call.getMethod().isAnnotationPresent(Confirmed.class)
                && !Caller.holdsOneOf(Right.CONFIRMED, Right.SYSTEM)) {
            throw new ConfirmationNeeded();
        }
        return call.proceed();
    }

    private static Optional<AllowedTo> declared(Method method) {
        AllowedTo onMethod = method.getAnnotation(AllowedTo.class);
        return Optional.ofNullable(
                onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(AllowedTo.class));
    }
}
