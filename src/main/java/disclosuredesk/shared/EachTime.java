package disclosuredesk.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a method of an {@link Act} or of a page: what it does may be done as often as one likes, because it only reads, or
 * keeps a state that the next one replaces. Everything else a form asks for is done once, however often it is sent.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface EachTime {}
