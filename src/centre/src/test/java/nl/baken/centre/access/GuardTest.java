package nl.baken.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardTest {
    @AllowedTo(Right.REPORTS)
    static class Declared {
        void byClass() {}

        @AllowedTo({Right.ANSWERS, Right.SYSTEM})
        void byMethod() {}

        @AllowedTo(Right.ANYBODY)
        void open() {}

        @Confirmed
        @AllowedTo({Right.REPORTS, Right.SYSTEM})
        void confirmed() {}
    }

    static class Undeclared {
        void anything() {}
    }

    @Test
    void lets_through_who_holds_the_right_of_the_class() throws Exception {
        assertEquals("done", call(Declared.class, "byClass", EnumSet.of(Right.REPORTS)));
        refused(Declared.class, "byClass", EnumSet.of(Right.ANSWERS, Right.SYSTEM));
    }

    @Test
    void a_method_that_declares_its_own_stands_in_the_place_of_the_class() throws Exception {
        assertEquals("done", call(Declared.class, "byMethod", EnumSet.of(Right.ANSWERS)));
        assertEquals("done", call(Declared.class, "byMethod", Caller.SYSTEM));
        refused(Declared.class, "byMethod", EnumSet.of(Right.REPORTS));
    }

    @Test
    void what_anybody_may_needs_nobody() throws Exception {
        assertEquals("done", call(Declared.class, "open", Caller.STRANGER));
    }

    @Test
    void what_takes_the_passphrase_again_is_done_by_who_has_the_right_and_typed_it_or_by_the_centre() throws Exception {
        assertThrows(ConfirmationNeeded.class, () -> call(Declared.class, "confirmed", EnumSet.of(Right.REPORTS)));
        refused(Declared.class, "confirmed", EnumSet.of(Right.CONFIRMED));
        assertEquals("done", call(Declared.class, "confirmed", EnumSet.of(Right.REPORTS, Right.CONFIRMED)));
        assertEquals("done", call(Declared.class, "confirmed", Caller.SYSTEM));
    }

    @Test
    void what_declares_nothing_is_closed_to_everybody() {
        refused(Undeclared.class, "anything", EnumSet.allOf(Right.class));
    }

    @Test
    void while_nobody_said_who_acts_nobody_acts() {
        assertThrows(AccessRefused.class, () -> check(Declared.class, "byClass"));
    }

    @Test
    void who_acted_before_acts_again_afterwards() {
        try (Caller.Acting outer = Caller.as(EnumSet.of(Right.REPORTS))) {
            Caller.system(() -> assertEquals(false, Caller.holdsOneOf(Right.REPORTS)))
                    .run();
            assertEquals(true, Caller.holdsOneOf(Right.REPORTS));
        }
        assertEquals(false, Caller.holdsOneOf(Right.REPORTS));
    }

    private static void refused(Class<?> service, String method, Set<Right> rights) {
        assertThrows(AccessRefused.class, () -> call(service, method, rights));
    }

    private static Object call(Class<?> service, String method, Set<Right> rights) throws Exception {
        try (Caller.Acting acting = Caller.as(rights)) {
            return check(service, method);
        }
    }

    private static Object check(Class<?> service, String name) throws Exception {
        Method method = service.getDeclaredMethod(name);
        InvocationContext context = (InvocationContext) Proxy.newProxyInstance(
                GuardTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, called, arguments) -> called.getName().equals("getMethod") ? method : "done");
        return String.valueOf(new Guard().check(context));
    }
}
