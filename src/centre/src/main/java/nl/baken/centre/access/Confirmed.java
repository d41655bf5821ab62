package nl.baken.centre.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Besides the right that {@link AllowedTo} asks for, who calls this must have typed their passphrase again within the last
 * minutes of this session: for keys, roles, exports, and what takes a member away. The centre itself need not.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Confirmed {}
