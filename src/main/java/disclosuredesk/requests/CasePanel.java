package disclosuredesk.requests;

import java.util.Optional;
import java.util.function.Function;

/**
 * A part of the page of a case. The module that owns the matter reads it, and says so as a bean; it also draws it, by a template
 * {@code case-….html} with the fragment {@code panel}. At which place of the page it stands is said by the desk, in the list of {@code desk/case.html}.
 *
 * @param name by which the list of the desk names it; no two panels have the same
 * @param content what it shows of a case, empty if there is nothing to show; asked for once, when the page comes to it
 */
public record CasePanel(String name, Function<OpenedCase, Optional<?>> content) {}
