package disclosuredesk.audit;

import java.util.Set;

/**
 * An act that passes a case on to the next officer, and how it is taken back: by a {@link Revocation}, under a right of its own. The
 * head revokes what was recorded wrongly, by another; this is taken back by who did it, as long as nobody of the next step has
 * opened the case (收回). Each room declares its own acts, as beans.
 *
 * @param to the steps the act leads to; while the case stands at none of them it has moved on
 * @param back its effect undone; it needs not look whether something rests on it that others did since, which nobody has
 */
public record Passing(Set<String> to, Revocation back) {}
