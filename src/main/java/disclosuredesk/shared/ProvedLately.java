package disclosuredesk.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An address that answers only who has proved shortly before that it is he: by signing in, with his second factor, or with his password if he has none.
 * Who has not is asked on one page, and goes on with what he had asked for or typed. For lists that leave the desk, personal data in full, rights.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ProvedLately {}
