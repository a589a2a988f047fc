package disclosuredesk.agencies;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Details of a sign-in for which the directory's name was typed: that name is no login of ours, though it may be spelled as one.
 *
 * @param login of the officer the directory says it is; null: it has not said so, or it is nobody's
 */
public record TriedByDirectory(@Nullable String login) implements Serializable {}
