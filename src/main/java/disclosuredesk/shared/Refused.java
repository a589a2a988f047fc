package disclosuredesk.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act the system declines, with a sentence for the person who tried it. Nothing has changed: the transaction is
 * rolled back. The sentence is a message key and its arguments; the page shows it beside {@link #field()} if there is
 * one. A {@code Refused} is an answer, not a fault: it is not logged as an error.
 */
public class Refused extends RuntimeException {

    /** What the browser is told. */
    public enum Kind {
        /** 403: the officer's role does not allow it. */
        FORBIDDEN,
        /** 404: there is no such thing, or the officer may not see it. */
        NOT_FOUND,
        /** 409: the case has moved on, it is not this act's turn, or it was done already. */
        CONFLICT,
        /** 422: what was typed cannot be accepted. */
        INVALID
    }

    private final Kind kind;
    private final @Nullable String field;
    private final transient Object[] arguments;
    private transient List<Refused> others = List.of();

    protected Refused(Kind kind, @Nullable String field, String messageKey, Object... arguments) {
        super(messageKey);
        this.kind = kind;
        this.field = field;
        this.arguments = arguments;
    }

    public static Refused forbidden(String messageKey, Object... arguments) {
        return new Refused(Kind.FORBIDDEN, null, messageKey, arguments);
    }

    public static Refused notFound(String messageKey, Object... arguments) {
        return new Refused(Kind.NOT_FOUND, null, messageKey, arguments);
    }

    public static Refused conflict(String messageKey, Object... arguments) {
        return new Refused(Kind.CONFLICT, null, messageKey, arguments);
    }

    /** A refusal that belongs to one field of the form, named as the form names it. */
    public static Refused invalid(@Nullable String field, String messageKey, Object... arguments) {
        return new Refused(Kind.INVALID, field, messageKey, arguments);
    }

    /** The same, with what else is wrong in the form. */
    Refused with(List<Refused> more) {
        others = List.copyOf(more);
        return this;
    }

    /** What else is wrong in the form. */
    public List<Refused> others() {
        return others;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable String field() {
        return field;
    }

    public String messageKey() {
        return getMessage();
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Refusals are answers, not faults: no stack trace is taken. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
