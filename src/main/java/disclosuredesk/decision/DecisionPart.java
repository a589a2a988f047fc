package disclosuredesk.decision;

import org.jspecify.annotations.Nullable;

/**
 * The answer to one item of the information asked for.
 *
 * @param information the item, in the words of the letter
 * @param law title and article of the law or administrative regulation that prohibits disclosure; only, and always,
 *     for {@link Ground#PROHIBITED_BY_LAW} (art. 14: a local rule is not enough)
 * @param reason why; required unless the information is given
 */
public record DecisionPart(String information, Ground ground, @Nullable String law, @Nullable String reason) {}
