package disclosuredesk.requests;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;

/**
 * The agency was merged into another, whose officers go on with the case (职权由其继续行使). No day changes by it, and nobody holds the case until one of
 * them claims it.
 */
public record AgencyContinued(RequestId request, LocalDate on, String agency, String successor) implements CaseEvent {}
