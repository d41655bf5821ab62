package nl.baken.centre.access;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a service, or one method of it: whoever holds one of these rights. On a method it stands in the place of
 * the class's. A public service without it is closed to everybody.
 */
@InterceptorBinding
@Inherited
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
    @Nonbinding
    Right[] value();

    /** What a service gets that declares nothing. */
    final class Nobody extends AnnotationLiteral<AllowedTo> implements AllowedTo {
        private static final long serialVersionUID = 1;
        static final Nobody LITERAL = new Nobody();

        @Override
        public Right[] value() {
            return new Right[0];
        }
    }
}
